import { describe, expect, it } from 'vitest';
import { maskAddress, maskName } from './masking.ts';

describe('maskName', () => {
  it('shows the first character and says nothing about the length', () => {
    expect(maskName('张伟')).toBe('张**');
    expect(maskName('欧阳修文')).toBe('欧**');
    expect(maskName(' John Smith')).toBe('J**');
    expect(maskName('𠮷田')).toBe('𠮷**');
    expect(maskName('')).toBe('');
  });
});

describe('maskAddress', () => {
  it.each([
    ['河北省廊坊市广阳区新华路12号', '廊坊市广阳区'],
    ['北京市朝阳区建国路88号', '北京市朝阳区'],
    ['内蒙古自治区呼和浩特市新城区中山东路1号', '呼和浩特市新城区'],
    ['湖北省恩施土家族苗族自治州恩施市舞阳坝', '恩施土家族苗族自治州恩施市'],
    ['河北省唐山市路北区新华道3号', '唐山市路北区'],
    ['江苏省无锡市县前街1号', '无锡市'],
    ['廊坊市新华小区3号楼', '廊坊市'],
    ['上海浦东新区张江路', '上海浦东新区'],
    ['江苏省昆山市玉山镇', '昆山市'],
    ['河北省 廊坊市 大厂回族自治县 夏垫镇', '廊坊市大厂回族自治县'],
    ['新华路12号', '***'],
    ['12 High Street', '***'],
    ['', ''],
  ])('shows of %s only %s', (address, shown) => {
    expect(maskAddress(address)).toBe(shown);
  });
});
