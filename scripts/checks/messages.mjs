// The two languages stand side by side: no sentence missing, empty or left in the other language, the same
// blanks to fill in both, none that no page says, and no Chinese written into the pages themselves.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { filesBelow, printFindings } from './sources.mjs';

const web = path.resolve(import.meta.dirname, '../../apps/web');
const han = /[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]/;
/** A language is named in itself, whatever the language of the page. */
const ownNames = new Set(['中', '中文']);

/** { key: text } of a messages file; nested keys are joined by a dot, the variants of a plural each count. */
function flatten(node, prefix = '') {
  if (typeof node === 'string') return { [prefix]: node };
  return Object.assign(
    {},
    ...Object.entries(node).map(([key, value]) => (key === '$schema' ? {} : flatten(value, prefix === '' ? key : `${prefix}.${key}`))),
  );
}

const blanksOf = (text) => [...new Set([...text.matchAll(/\{\s*(\w+)\s*\}/g)].map(([, name]) => name))].sort().join(', ');

/** What is wrong between the two languages of one place. */
function differences(place, chinese, english) {
  const keys = [...new Set([...Object.keys(chinese), ...Object.keys(english)])];
  return keys.flatMap((key) => {
    const said = `${place}: ${key}`;
    const [zh, en] = [chinese[key], english[key]];
    if (zh === undefined || en === undefined) return isVariant(key) ? [] : [`${said} is missing in ${zh === undefined ? 'zh-CN' : 'en'}`];
    const found = [];
    if (zh.trim() === '' || en.trim() === '') found.push(`${said} is empty`);
    if (han.test(en)) found.push(`${said} has Chinese in the English text`);
    if (blanksOf(zh) !== blanksOf(en)) found.push(`${said} fills {${blanksOf(zh)}} in zh-CN, {${blanksOf(en)}} in en`);
    return found;
  });
}

/** Chinese has one plural form, English two: the variants of one message may differ in number. */
const isVariant = (key) => /\.match\./.test(key) || /\.(declarations|selectors)\./.test(key);

/** Messages that no source says as `m.key`. */
function unsaid(keys, sources) {
  const said = new Set(sources.flatMap((text) => [...text.matchAll(/\bm\.(\w+)/g)].map(([, key]) => key)));
  return keys.filter((key) => !said.has(key.split('.')[0]));
}

function chineseIn(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  const found = [];
  const visit = (node) => {
    const isText = ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && han.test(node.text) && !ownNames.has(node.text.trim()))
      found.push(source.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    if (ts.isRegularExpressionLiteral(node) && han.test(node.text))
      found.push(source.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.map((line) => `${path.relative(web, file)}:${line}: Chinese outside the messages`);
}

function check() {
  const findings = [];
  const settings = JSON.parse(readFileSync(path.join(web, 'project.inlang/settings.json'), 'utf8'));
  const patterns = [settings['plugin.inlang.messageFormat'].pathPattern].flat();
  const seen = new Map();
  for (const pattern of patterns) {
    const read = (locale) => {
      const file = path.join(web, pattern.replace('{locale}', locale));
      return existsSync(file) ? flatten(JSON.parse(readFileSync(file, 'utf8'))) : {};
    };
    const [chinese, english] = [read('zh-CN'), read('en')];
    findings.push(...differences(pattern, chinese, english));
    for (const key of Object.keys(chinese)) {
      if (seen.has(key)) findings.push(`${pattern}: ${key} stands in ${seen.get(key)} as well`);
      seen.set(key, pattern);
    }
  }
  const listed = new Set(
    patterns.flatMap((pattern) => ['zh-CN', 'en'].map((locale) => path.join(web, pattern.replace('{locale}', locale)))),
  );
  for (const file of filesBelow(path.join(web, 'messages'), /\.json$/)) {
    if (!listed.has(file)) findings.push(`${path.relative(web, file)} is not named in project.inlang/settings.json`);
  }
  const sources = filesBelow(path.join(web, 'src'), /(?<!\.test)\.tsx?$/);
  findings.push(...sources.flatMap(chineseIn));
  const texts = sources.map((file) => readFileSync(file, 'utf8'));
  findings.push(...unsaid([...seen.keys()], texts).map((key) => `${seen.get(key)}: no page says ${key}`));
  if (seen.size === 0 || sources.length === 0) findings.push('no message or no page was read');
  printFindings('messages', findings, `${seen.size} messages in two languages, ${sources.length} files`);
}

/** A planted fault of each kind must be seen, or the check is blind. */
function canary() {
  const chinese = flatten({ missing: '缺', empty: ' ', left: '左', blanks: '{a}和{b}', nested: { good: '好' } });
  const english = flatten({ empty: 'Empty', left: '左', blanks: '{a} and {c}', nested: { good: 'Good' } });
  const isUnsaidSeen = unsaid(['said', 'unsaid'], ['m.said()']).join() === 'unsaid';
  if (differences('canary', chinese, english).length !== 4 || !isUnsaidSeen)
    throw new Error('the check of messages does not see planted faults');
}

canary();
check();
