// Lists and boards stand where anybody can look: they show enough of a person to tell two customers apart and no
// more. The full name or address is shown to those who need it, and the showing is recorded elsewhere.

/** '张伟' → '张**', 'John Smith' → 'J**': the first character, always two stars, so that the length says nothing. */
export function maskName(name: string): string {
  const [first] = name.trim();
  return first === undefined ? '' : `${first}**`;
}

const HAN = String.raw`\p{Script=Han}`;
const PROVINCE = `(?:${HAN}{2,7}?(?:省|自治区|特别行政区))?`;
const CITY = `((?:(?![区县路街号])${HAN}){1,8}?(?:市(?!场)|自治州|地区|盟))?`;
// 小区, 社区, 园区 and 街区 are where somebody lives, not a district of the city.
const DISTRICT = `(${HAN}(?:(?![区路街号])${HAN}){0,8}?(?:(?<![小社园街])区|县|市(?!场)|旗))?`;
const PLACE = new RegExp(`^${PROVINCE}${CITY}${DISTRICT}`, 'u');

/** '河北省廊坊市广阳区新华路12号' → '廊坊市广阳区'; '***' where neither city nor district can be told. */
export function maskAddress(address: string): string {
  const bare = address.replace(/\s/gu, '');
  if (bare === '') return '';
  const match = PLACE.exec(bare);
  const place = `${match?.[1] ?? ''}${match?.[2] ?? ''}`;
  return place === '' ? '***' : place;
}
