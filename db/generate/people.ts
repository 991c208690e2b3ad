// Who owns the cars: a name, a mobile, a plate and a VIN for every car, each its own. Nobody real is meant.
import { checkVin } from '@bayline/domain/vehicles';

const surnames =
  '王wang 李li 张zhang 刘liu 陈chen 杨yang 赵zhao 黄huang 周zhou 吴wu 徐xu 孙sun 胡hu 朱zhu 高gao 林lin 何he 郭guo 马ma 罗luo 梁liang 宋song 郑zheng 谢xie 韩han 唐tang 冯feng 于yu 董dong 程cheng 曹cao 袁yuan 邓deng 许xu 傅fu 彭peng 吕lv 苏su 蒋jiang 蔡cai 贾jia';
const givenNames =
  '伟wei 芳fang 娜na 敏min 静jing 丽li 强qiang 磊lei 军jun 洋yang 勇yong 艳yan 杰jie 涛tao 明ming 超chao 霞xia 平ping 刚gang 桂gui 英ying 华hua 玉yu 建jian 国guo 文wen 志zhi 海hai 春chun 小xiao 晓xiao 红hong 梅mei 婷ting 佳jia 浩hao 宇yu 欣xin 雨yu 子zi 嘉jia';
interface Syllable {
  readonly sign: string;
  readonly sound: string;
}
const syllables = (text: string): Syllable[] => text.split(' ').map((word) => ({ sign: word.slice(0, 1), sound: word.slice(1) }));
const [first, second] = [syllables(surnames), syllables(givenNames)];

export interface Owner {
  readonly name: string;
  readonly pinyin: string;
  readonly pinyinInitials: string;
  readonly mobile: string;
}

/** Prime to every count below, so that neighbours look nothing alike and none comes twice. */
const stride = 7919;
const mobiles = 1_000_000_000;
const mobileStride = 618_033_989;

/** The owner number `at` of a store. */
export function ownerOf(at: number, storeAt: number): Owner {
  const mixed = at * stride + storeAt * 104_729;
  const parts = [first[mixed % first.length], second[Math.floor(mixed / 41) % second.length]];
  if (mixed % 5 !== 0) parts.push(second[Math.floor(mixed / 1681) % second.length]);
  const known = parts.filter((part) => part !== undefined);
  const figures = String((BigInt(at) * BigInt(mobileStride) + BigInt(storeAt) * 7n) % BigInt(mobiles)).padStart(9, '0');
  return {
    name: known.map(({ sign }) => sign).join(''),
    pinyin: known.map(({ sound }) => sound).join(''),
    pinyinInitials: known.map(({ sound }) => sound.slice(0, 1)).join(''),
    mobile: `13${figures}`,
  };
}

const plateLetters = 'ABCDEFGHJKLMNPQRSTUVWXY';
const provinces = '京冀津鲁晋豫辽苏浙皖闽赣湘鄂粤桂琼渝川贵云陕甘青宁新吉黑沪';

/** Blue plates have five figures after the letter, green ones a D and five. */
export function plateOf(at: number, { storeAt, isElectric }: { storeAt: number; isElectric: boolean }): string {
  const letter = plateLetters[at % plateLetters.length] ?? 'A';
  const figures = String((Math.floor(at / plateLetters.length) * 37 + 11) % 100_000).padStart(5, '0');
  return `${provinces[(storeAt - 1) % provinces.length] ?? '京'}${letter}${isElectric ? 'D' : ''}${figures}`;
}

/** A well-formed VIN: the ninth place is found by trying the eleven signs it can have. */
export function vinOf(at: number, storeAt: number): string {
  const text = (check: string) => `LBE${String(storeAt).padStart(4, '0')}B${check}N${String(at).padStart(7, '0')}`;
  const right = [...'0123456789X'].find((check) => checkVin(text(check)).refused === undefined);
  return text(right ?? '0');
}
