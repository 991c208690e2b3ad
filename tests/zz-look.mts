import { launchBrowser, axeCheck } from '/work/wt/files/tests/journeys/harness/browser.ts';
const base='http://127.0.0.1:3203', out='/tmp/files/shots';
const browser = await launchBrowser();
const api = async (ctx:any, path:string) => (await ctx.request.get('/api'+path)).json();
const h = () => ({ 'x-bayline': '1', 'idempotency-key': crypto.randomUUID() });
const only = process.argv.slice(2);
const get = async (role:string, size:string, lang:string) => {
  const ctx = await browser.newContext({ baseURL: base, viewport: size === 'phone' ? {width:390,height:844} : {width:1440,height:900}, isMobile: size==='phone', hasTouch: size==='phone', locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  await ctx.request.post('/api/session', { data: { username: role, password: 'bayline-demo' }, headers: h() });
  await ctx.request.put('/api/session/language', { data: { language: lang }, headers: h() });
  return ctx;
};
const plan: Record<string, {role:string, path:(ctx:any)=>Promise<string>, act?:(p:any)=>Promise<void>, full?: boolean}> = {
  operations: {role:'service-manager', path: async()=>'/catalogue/operations'},
  operation: {role:'service-manager', path: async c=>'/catalogue/operations/'+(await api(c,'/catalogue/operations')).rows[1].id},
  operationedit: {role:'service-manager', path: async c=>'/catalogue/operations/'+(await api(c,'/catalogue/operations')).rows[1].id, act: async p=>{await p.getByRole('button',{name:/^(修改|Edit)$/}).click(); await p.waitForTimeout(500);}, full:true},
  operationread: {role:'technician', path: async c=>'/catalogue/operations/'+(await api(c,'/catalogue/operations')).rows[0].id},
  parts: {role:'service-manager', path: async()=>'/catalogue/parts'},
  part: {role:'service-manager', path: async c=>'/catalogue/parts/'+(await api(c,'/catalogue/parts')).rows[0].id, full:true},
  partnew: {role:'service-manager', path: async()=>'/catalogue/parts/new', full:true},
  models: {role:'service-manager', path: async()=>'/catalogue/models'},
  model: {role:'service-manager', path: async c=>'/catalogue/models/'+(await api(c,'/catalogue/models')).rows[0].id},
  prices: {role:'service-manager', path: async()=>'/catalogue/prices', act: async p=>{await p.getByRole('button',{name:/^(查看与定价|History and price)$/}).first().click(); await p.waitForTimeout(700);}, full:true},
  cars: {role:'service-adviser', path: async()=>'/vehicles'},
  car: {role:'service-adviser', path: async c=>'/vehicles/'+(await api(c,'/work-orders?open=yes')).rows.map((r:any)=>r).length && '/vehicles/'+(await api(c,'/vehicles/by-plate/'+encodeURIComponent((await api(c,'/work-orders?open=yes')).rows[0].plate))).vehicle.id, full:true},
  caredit: {role:'service-adviser', path: async c=>'/vehicles/'+(await api(c,'/vehicles')).rows[3].id, act: async p=>{await p.getByRole('button',{name:/^(修改车辆档案|Edit the car’s file)$/}).click(); await p.getByRole('button',{name:/^(更换车主|New owner)$/}).click(); await p.waitForTimeout(600);}, full:true},
  customers: {role:'service-adviser', path: async()=>'/customers'},
  customer: {role:'service-adviser', path: async c=>'/customers/'+(await api(c,'/customers')).rows[2].id},
  customeredit: {role:'service-adviser', path: async c=>'/customers/'+(await api(c,'/customers')).rows[2].id, act: async p=>{await p.getByRole('button',{name:/^(修改资料|Edit the file|Edit)$/}).click(); await p.waitForTimeout(400);}, full:true},
  stock: {role:'storekeeper', path: async()=>'/warehouse/stock'},
  movements: {role:'storekeeper', path: async()=>'/warehouse/movements'},
  movementsofpart: {role:'storekeeper', path: async c=>'/warehouse/movements?part='+(await api(c,'/warehouse/stock')).rows[2].partId},
  returns: {role:'storekeeper', path: async()=>'/warehouse/returns'},
  picking: {role:'storekeeper', path: async()=>'/warehouse/picking'},
  receipt: {role:'storekeeper', path: async()=>'/warehouse/receipts', act: async p=>{await p.getByRole('button',{name:/^(办理入库|Receive parts|Receive.*)$/}).click(); await p.waitForTimeout(400);}},
  timeline: {role:'service-adviser', path: async c=>'/visits/'+(await api(c,'/work-orders')).rows.find((r:any)=>r.status==='closed')?.visitId, full:true},
  order: {role:'service-adviser', path: async c=>'/work-orders/'+(await api(c,'/work-orders?open=yes')).rows[0].id, full:true},
};
const sizes = (process.env.SIZES ?? 'desk,phone').split(','); const langs=(process.env.LANGS ?? 'zh-CN').split(',');
for (const [name, {role, path, act, full}] of Object.entries(plan)) {
  if (only.length && !only.includes(name)) continue;
  for (const size of sizes) for (const lang of langs) {
    const ctx = await get(role, size, lang);
    try {
      const p = await ctx.newPage(); p.setDefaultTimeout(8000);
      p.on('pageerror', e => console.log('ERR', name, size, e.message));
      p.on('console', m => m.type()==='error' && console.log('CON', name, size, m.text().slice(0,300)));
      await p.goto(await path(ctx)); await p.waitForTimeout(1300); await act?.(p);
      const wide = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) console.log('WIDE', name, size, lang, wide);
      const small = size==='phone' ? await p.evaluate(() => [...document.querySelectorAll('main a, main button, main input')].filter((e:any)=>e.offsetParent && e.getBoundingClientRect().height<44 && e.tagName!=='INPUT' && e.tagName!=='A').map((e:any)=>e.textContent+':'+Math.round(e.getBoundingClientRect().height)).slice(0,5)) : [];
      if (small.length) console.log('SMALL', name, small.join(' | '));
      if (process.env.AXE) for (const f of await axeCheck(p)) console.log('AXE', name, size, lang, f.rule, f.elements.join(' ; ').slice(0,300));
      await p.screenshot({ path: `${out}/${name}-${size}-${lang}.png`, fullPage: false });
      if (full) { const main = p.locator('main').first(); const hh = await main.evaluate((e:any)=>e.scrollHeight); await p.setViewportSize({width: size==='phone'?390:1440, height: Math.min(3000, hh+ (size==='phone'?130:60))}); await p.waitForTimeout(200); await p.screenshot({ path: `${out}/${name}-${size}-${lang}.png` }); }
    } catch (e:any) { console.log('FAIL', name, size, lang, e.message.split('\n')[0]); }
    await ctx.close();
  }
}
await browser.close();
