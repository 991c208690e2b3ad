// 接车预检单: what was seen and said beside the car, as it was signed.
import type { SheetView } from '@bayline/contract/reception';
import { bodyPicture, bodyPlaceBoxes, bodyShapes } from '@bayline/domain/reception';
import type { Static } from 'typebox';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import {
  type FormPaper,
  type PaperBlock,
  type PaperFact,
  type PaperLanguage,
  type PaperWords,
  type Print,
  paperMileage,
  paperQuantity,
  paperTime,
  printOf,
  wordsOf,
} from '../../../platform/documents/index.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { storeHead } from '../../organisation/index.ts';
import { valueWords } from '../export-words.ts';
import * as said from '../paper-words.ts';
import { words } from '../paper-words.ts';
import type { Content } from '../sealed-sheet.ts';
import { sheetView } from './sheet.ts';

type View = Static<typeof SheetView>;
type Say = (words: PaperWords) => string;
export interface Pictures {
  readonly signature: Uint8Array | null;
  readonly photos: readonly { readonly slot: string; readonly image: Uint8Array }[];
}

const list = (values: readonly string[]) => values.join(' · ');
const yesNo = (is: boolean, say: Say) => say(is ? words.yes : words.no);

function arrivalFacts(view: View, content: Content, say: Say): PaperFact[] {
  const { car } = content;
  const level: PaperFact =
    content.socPercent === null ? [say(words.fuel), `${content.fuelEighths}/8`] : [say(words.charge), `${content.socPercent}%`];
  return [
    [say(words.plate), car.plate ?? ''],
    [say(words.car), list([car.brand, car.modelName].filter((part) => part !== null))],
    [say(words.colour), car.colour],
    [say(words.vin), car.vin ?? ''],
    [say(words.owner), car.ownerName],
    [say(words.sender), view.senderName],
    [say(words.contact), view.contactName],
    [say(words.phone), view.contactPhoneMasked ?? ''],
    [say(words.business), say(valueWords[content.businessType] ?? ['', ''])],
    [say(words.mileage), paperMileage(content.mileageKm)],
    level,
    [say(words.arrival), say(said.arrivals[content.arrivalMode])],
    [say(words.lamps), list(content.warningLamps.map((lamp) => say(said.lamps[lamp]))), 'wide'],
    ...(view.repeatsOrderNumber === null ? [] : [[say(words.repeats), view.repeatsOrderNumber, 'wide'] as const]),
  ];
}

function answersOf(questions: Content['concerns'][number]['questions'], say: Say): string {
  const names = Object.keys(said.questions) as (keyof typeof said.questions)[];
  const answer = (name: (typeof names)[number]) => {
    const given = questions[name];
    return (name === 'frequency' || name === 'engine') && given ? say(said.answers[given as keyof typeof said.answers]) : (given ?? '');
  };
  return list(names.filter((name) => answer(name) !== '').map((name) => `${say(said.questions[name])} ${answer(name)}`));
}

/** From one mark to the next on the same place: the circles are 43 wide. */
const beside = 44;

function outline(content: Content, say: Say): PaperBlock {
  const { width, height } = bodyPicture;
  const line = 'fill="none" stroke="#444" stroke-width="1.6"';
  const shapes = `<path d="${bodyShapes.body}" ${line}/><path d="${bodyShapes.glass}" ${line}/><path d="${bodyShapes.wheels}" ${line}/>`;
  const placed = new Map<string, number>();
  const marks = content.marks.flatMap((mark, at) => {
    const place = bodyPlaceBoxes.find(({ code }) => code === mark.position);
    if (!place) return [];
    const [left, top, wide, high] = place.box;
    // Several on one place stand beside each other.
    const before = placed.get(place.code) ?? 0;
    placed.set(place.code, before + 1);
    return [{ x: left + wide / 2 + beside * (before % 3), y: top + high / 2 + beside * Math.floor(before / 3), text: `${at + 1}` }];
  });
  return {
    kind: 'outline',
    title: say(words.outline),
    drawing: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${shapes}</svg>`,
    marks,
    lines: content.marks.map((mark, at) => {
      const place = said.places[mark.position as keyof typeof said.places];
      return `${at + 1}. ${say(place)}  ${say(said.damages[mark.damage])} ${mark.sizeCm} ${say(words.centimetres)}`;
    }),
  };
}

function conditionFacts({ treads, wipers, leaks }: Content, say: Say): PaperFact[] {
  const wheels = Object.keys(said.treads) as (keyof typeof said.treads)[];
  const depth = (value: number | null) => (value === null ? '' : `${paperQuantity(value)} mm`);
  return [
    ...wheels.map((wheel) => [say(said.treads[wheel]), depth(treads[wheel])] as const),
    [say(words.wipers), wipers === null ? '' : say(said.wipers[wipers])],
    [say(words.leaks), leaks === null ? '' : say(said.leaks[leaks])],
  ];
}

function leftFacts(content: Content, say: Say): PaperFact[] {
  const parts = Object.keys(said.interior) as (keyof typeof said.interior)[];
  return [
    ...parts.map((part) => [say(said.interior[part]), content.interior[part]] as const),
    [say(words.keys), `${content.keysKept}`],
    [say(words.keyTag), content.keyTag],
    [say(words.items), list(content.items.map((item) => say(said.items[item]))), 'wide'],
    [say(words.papers), list(content.papersKept.map((paper) => say(said.keptPapers[paper]))), 'wide'],
    [say(words.belongings), content.belongings, 'wide'],
  ];
}

function roadTestWords({ mayRoadTest, roadTestKm }: Content, say: Say): string {
  if (mayRoadTest === null) return '';
  return mayRoadTest && roadTestKm !== null ? say(words.roadTestUpTo).replace('{km}', `${roadTestKm}`) : yesNo(mayRoadTest, say);
}

function choiceFacts(content: Content, say: Say): PaperFact[] {
  return [
    [say(words.valuables), yesNo(content.isValuablesReminded, say)],
    [say(words.waits), say(said.modes[content.customerMode])],
    [say(words.wash), yesNo(content.wantsWash, say)],
    [say(words.oldParts), say(said.oldPartsWords[content.oldParts])],
    [say(words.roadTest), roadTestWords(content, say)],
    [say(words.contactHours), content.contactHours],
    [say(words.payment), say(said.tenders[content.payment])],
    [say(words.privacy), yesNo(content.isPrivacyRead, say)],
    [say(words.remark), content.remark, 'wide'],
  ];
}

function photoBlocks(view: View, photos: Pictures['photos'], say: Say): PaperBlock[] {
  const caption = (slot: string, at: number) => {
    const mark = slot.startsWith('mark-') ? `${say(words.outline)} ${slot.slice('mark-'.length)}` : slot;
    return `${at + 1}  ${say(said.photoPlaces[slot] ?? [mark, mark])}`;
  };
  const taken: PaperBlock[] =
    photos.length === 0
      ? []
      : [
          {
            kind: 'pictures',
            title: say(words.photos),
            pictures: photos.map(({ slot, image }, at) => ({ caption: caption(slot, at), image })),
          },
        ];
  const { length } = view.missingPhotos;
  return length === 0 ? taken : [...taken, { kind: 'facts', facts: [[say(words.missing), `${length}`]] }];
}

function contentBlocks(view: View, content: Content, { photos, say }: { photos: Pictures['photos']; say: Say }): PaperBlock[] {
  return [
    { kind: 'facts', title: say(words.visit), facts: arrivalFacts(view, content, say) },
    {
      kind: 'table',
      title: say(words.concerns),
      columns: [
        { head: say(words.sequence), widthMm: 10, align: 'center' },
        { head: say(words.concern) },
        { head: say(words.answers), widthMm: 70 },
      ],
      rows: content.concerns.map((concern, at) => [`${at + 1}`, concern.words, answersOf(concern.questions, say)]),
    },
    outline(content, say),
    { kind: 'facts', title: say(words.condition), facts: conditionFacts(content, say) },
    { kind: 'facts', title: say(words.left), facts: leftFacts(content, say) },
    { kind: 'facts', title: say(words.choices), facts: choiceFacts(content, say) },
    ...photoBlocks(view, photos, say),
  ];
}

export function preInspectionPaper(view: View, pictures: Pictures, print: Print): FormPaper {
  const say = wordsOf(print);
  const { content } = view;
  return {
    title: say(words.title),
    number: view.workOrderNumber,
    subject: content?.car.plate ?? '',
    ...(content === null || view.isUnchanged ? {} : { stamp: say(words.unsealed) }),
    blocks: [
      {
        kind: 'facts',
        facts: [
          [say(words.orderNumber), view.workOrderNumber],
          [say(words.checkedInAt), paperTime(view.checkedInAt, print), 'wide'],
        ],
      },
      ...(content === null
        ? [{ kind: 'words', title: say(words.concerns), lines: view.ownerWords.split('\n') } as const]
        : contentBlocks(view, content, { photos: pictures.photos, say })),
      { kind: 'words', title: say(words.consent), lines: [say(words.consentText)] },
      {
        kind: 'signatures',
        cells: [
          { title: say(words.ownerSignature), name: view.signedByName, png: pictures.signature },
          { title: say(words.adviser), name: view.checkedInByName },
        ],
      },
    ],
  };
}

const filesOfSheet = statement<{ signature: string; photos: { slot: string; sha256: string }[] }>(
  'reception.files-of-sheet',
  `select k.signature_sha256 as signature,
          coalesce((select json_agg(json_build_object('slot', h.slot, 'sha256', h.sha256) order by h.taken_at, h.slot)
                      from check_in_photos h where h.dealership_id = k.dealership_id and h.visit_id = k.visit_id), '[]') as photos
     from check_ins k where k.dealership_id = $1 and k.visit_id = $2`,
);

export async function paper(ctx: RequestContext, visitId: string, language?: PaperLanguage): Promise<Uint8Array> {
  const [view, files, store] = await inDealership(ctx, (tx) =>
    Promise.all([sheetView(tx, visitId), tx.maybe(filesOfSheet, [tx.dealershipId, visitId]), storeHead(tx)]),
  );
  const read = (sha256: string) => ctx.files.read(ctx.actor.dealershipId, sha256);
  const photos = await Promise.all((files?.photos ?? []).map(async ({ slot, sha256 }) => ({ slot, image: await read(sha256) })));
  const pictures = {
    signature: (files && (await read(files.signature))) ?? null,
    photos: photos.flatMap(({ slot, image }) => (image ? [{ slot, image }] : [])),
  };
  const print = await printOf(ctx, store, language);
  return await ctx.documents.renderPdf('form-paper', { paper: preInspectionPaper(view, pictures, print), print });
}
