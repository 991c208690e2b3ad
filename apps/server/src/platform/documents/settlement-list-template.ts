// The Typst source of the settlement list. It is a constant, and what is printed comes in as JSON through
// sys.inputs: a customer's name is a string value there and can never become markup or code.
// Plates, codes and figures are set without the gap Typst puts between Chinese and Latin.
export const settlementListTemplate = String.raw`
#let paper = json(bytes(sys.inputs.paper))
#let words = paper.labels
#let english = paper.language == "en"
#let line-ink = 0.5pt + rgb("#98a2b3")
#let strong-ink = 0.9pt + rgb("#344054")
#let faint = rgb("#f2f4f7")
#let quiet = rgb("#475467")

#set document(title: words.title + " " + paper.number, date: none)
#set text(font: "Noto Sans SC", size: 8.5pt, lang: if english { "en" } else { "zh" }, region: if english { none } else { "cn" }, number-width: "tabular", hyphenate: false)
#set par(leading: 0.55em, spacing: 0.7em, justify: false)

// A text without a place to break (a code, a hostile name) breaks anywhere, but only where it does not fit.
#let fit(value) = {
  if value.find(regex("[^\s\p{Han}]{7,}")) == none { return value }
  layout(size => {
    let runs = value.matches(regex("[^\s\p{Han}]{7,}"))
    if runs.any(run => measure(run.text).width > size.width) { value.clusters().join("\u{200b}") } else { value }
  })
}
#let exact(value) = text(cjk-latin-spacing: none, fit(value))
#let figure-text(value) = text(cjk-latin-spacing: none, value)
#let label(value) = text(fill: quiet, value)

#set page(
  paper: "a4",
  margin: (x: 14mm, top: 15mm, bottom: 17mm),
  header: context if counter(page).get().first() > 1 {
    set text(size: 7.5pt, fill: quiet, cjk-latin-spacing: none)
    grid(columns: (1fr, auto), column-gutter: 8mm, words.title, box(paper.number + "  " + paper.plate))
    v(-0.5em)
    line(length: 100%, stroke: line-ink)
  },
  footer: context {
    set text(size: 7.5pt, fill: quiet)
    let page-now = counter(page).display()
    let pages = str(counter(page).final().first())
    grid(columns: (1fr, auto), column-gutter: 8mm, text(cjk-latin-spacing: none, words.number + " " + paper.number),
      if english [Page #page-now of #pages] else [第 #page-now 页 共 #pages 页])
  },
)

#align(center)[
  #text(size: 11pt, fill: quiet, fit(paper.store))
  #v(-0.2em)
  #text(size: 17pt, weight: 700, words.title)
]
#v(0.4em)

#let facts(rows, wide-last: false) = table(
  columns: (if english { 23mm } else { 18mm }, 1fr, if english { 23mm } else { 18mm }, 1fr),
  inset: (x: 4pt, y: 3.6pt),
  align: left + horizon,
  stroke: line-ink,
  fill: (x, _) => if calc.even(x) { faint },
  ..rows.enumerate().map(((at, row)) => {
    let last = wide-last and at == rows.len() - 1
    (label(row.first()), table.cell(colspan: if last { 3 } else { 1 }, fill: none, exact(row.last())))
  }).flatten(),
)
#let section(title) = block(above: 1.1em, below: 0.5em, sticky: true, text(size: 9.5pt, weight: 700, title))

#facts(paper.carFacts)
#v(-0.55em)
#facts(((words.store, paper.store),) + paper.storeFacts, wide-last: false)

#section(words.summary)
#table(
  columns: (1fr,) * 6,
  inset: (x: 4pt, y: 4pt),
  align: (_, y) => if y == 0 { center } else { right + horizon },
  stroke: line-ink,
  fill: (_, y) => if y == 0 { faint },
  ..paper.fees.map(fee => label(fee.first())),
  ..paper.fees.map(fee => figure-text(fee.last())),
  table.cell(colspan: 4, align: left + horizon)[#label(words.capitals)#h(0.8em)#text(weight: 700, lang: "zh", paper.capitals)],
  table.cell(colspan: 2)[#label(words.total)#h(0.8em)#text(size: 11pt, weight: 700, figure-text(paper.total))],
)
#v(-0.3em)
#text(size: 7.5pt, fill: quiet, words.formula)

// Columns: widths, which hold figures (right), head words, rows, and the sum (none: no sum row).
#let lines(widths, figures, head, rows, sum) = table(
  columns: widths,
  inset: (x: 3.5pt, y: 3.4pt),
  align: (x, y) => if x in figures { right + horizon } else if x == 0 { center + horizon } else { left + horizon },
  stroke: (_, y) => (bottom: line-ink, top: if y == 0 { strong-ink }),
  table.header(repeat: true, ..head.map(word => table.cell(fill: faint, label(word)))),
  ..if rows.len() == 0 { (table.cell(colspan: widths.len(), align: center, label(words.nothing)),) },
  ..rows.map(row => row.enumerate().map(((x, value)) => if x in figures { figure-text(value) } else { exact(value) })).flatten(),
  ..if sum != none {
    (table.cell(colspan: widths.len() - 2, align: right, label(words.subtotal)), table.cell(colspan: 2, align: right, text(weight: 700, figure-text(sum))))
  },
)
#let part-widths = (9mm, 29mm, 1fr, 20mm, if english { 19mm } else { 13mm }, 11mm, 14mm, 21mm, 23mm)
#let part-head = (words.line, words.partNumber, words.partName, words.brand, words.qualityClass, words.unit, words.quantity, words.price, words.amount)

#section(words.partsTable)
#lines(part-widths, (6, 7, 8), part-head, paper.parts, paper.partsSum)

#if paper.supplied.len() > 0 {
  section(words.suppliedTable)
  lines(part-widths, (6, 7, 8), part-head, paper.supplied, none)
}

#section(words.labourTable)
#lines((9mm, 29mm, 1fr, 20mm, 24mm, 24mm), (3, 4, 5), (words.line, words.code, words.operation, words.hours, words.rate, words.amount), paper.labour, paper.labourSum)

#let tick(chosen) = box(width: 7.5pt, height: 7.5pt, stroke: 0.7pt + rgb("#344054"), baseline: 0.6pt, if chosen {
  place(line(start: (1.2pt, 3.8pt), end: (3.1pt, 6.1pt), stroke: 1.1pt))
  place(line(start: (3.1pt, 6.1pt), end: (6.6pt, 1.3pt), stroke: 1.1pt))
})
#let signed(word) = [#label(word)#h(4pt)#box(width: 1fr, height: 1em, stroke: (bottom: line-ink))]

// Everything the customer signs under stays on one page.
#block(breakable: false, above: 1.3em, width: 100%)[
  #grid(
    columns: (if english { 24mm } else { 18mm }, 1fr),
    row-gutter: 0.8em,
    label(words.oldParts), paper.oldParts.map(choice => box[#tick(choice.isChosen)#h(3pt)#choice.label]).join(h(1.4em)),
    label(words.guarantee), { set par(justify: not english); paper.guarantee },
  )
  #v(0.2em)
  #table(
    columns: (1fr, 1fr, 1fr),
    inset: (x: 5pt, y: 5pt),
    stroke: line-ink,
    ..((words.total, paper.total), (words.paid, paper.paid), (words.outstanding, paper.outstanding)).map(((word, sum)) => [#label(word)#h(1fr)#text(weight: 700, figure-text(sum))])
  )
  #v(1.6em)
  #grid(columns: (1.2fr, 1fr, 1.2fr, 1fr), column-gutter: 6mm, signed(words.customerSigns), signed(words.clerkSigns), signed(words.seal), signed(words.day))
]
`;
