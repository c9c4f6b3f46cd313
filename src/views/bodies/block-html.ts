import type { Pictogram } from '#domain/pictograms';
import type { Locale } from '#i18n/locales';
import { pictogramSvg } from '#styles/pictograms';
import type {
  BarsBlock,
  Block,
  Change,
  ComparisonBlock,
  FiguresBlock,
  FlowBlock,
  Group,
  HistoryBlock,
  PromiseBlock,
  QuotationBlock,
  RatePeriod,
  Run,
  SharesBlock,
  Step,
  TableBlock,
} from './blocks.ts';
import { itemAt } from '#domain/known';
import { html, wordsHtml, type Html } from '#words/html';
import { translated } from '#words/words';

/** How a page shows blocks: where their headings start, what they are called, and the language they are in. */
export interface BlockDress {
  /** 2 stands under the page's h1. */
  topLevel: 2 | 3;
  /** The anchor of the first heading; the others are numbered after it. */
  id: string;
  language: Locale;
}

/** The HTML of blocks: the same words as their picture, as text that can be selected, read aloud and printed. */
export function blocksHtml(blocks: readonly Block[], dress: BlockDress): Html {
  let headings = 0;
  const faces = blocks.map((block) => {
    if (block.type !== 'heading') return faceOf(block, dress);
    headings += 1;
    const { level, text, note } = block;
    const id = headings === 1 ? dress.id : `${dress.id}-${headings}`;
    return html`${heading(dress.topLevel + level - 2, id, say(text, dress))}${note !== undefined && html`<p class="under">${say(note, dress)}</p>`}`;
  });
  return html`${faces}`;
}

function heading(level: number, id: string, words: Html): Html {
  if (level === 2) return html`<h2 id="${id}">${words}</h2>`;
  return level === 3 ? html`<h3 id="${id}">${words}</h3>` : html`<h4 id="${id}">${words}</h4>`;
}

function say(text: string, { language }: BlockDress): Html {
  return wordsHtml(translated(text, language));
}

function sayRuns(runs: readonly Run[], dress: BlockDress): Html[] {
  return runs.map(({ text, strong }) =>
    strong === true ? html`<strong>${say(text, dress)}</strong>` : say(text, dress),
  );
}

function faceOf(block: Exclude<Block, { type: 'heading' }>, dress: BlockDress): Html {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${sayRuns(block.runs, dress)}</p>`;
    case 'list': {
      const items = block.items.map((runs) => html`<li>${sayRuns(runs, dress)}</li>`);
      return block.ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
    case 'table':
      return tableFace(block, dress);
    case 'figures':
      return figuresFace(block, dress);
    case 'shares':
      return sharesFace(block, dress);
    case 'groups':
      return html`<div class="clusters">${block.groups.map((group) => groupFace(group, dress))}</div>`;
    case 'steps':
      return html`<ol class="plain numbered">
        ${block.steps.map((step) => stepFace(step, dress))}
      </ol>`;
    case 'points':
      return html`<ul class="plain points">
        ${block.points.map((point) => stepFace(point, dress))}
      </ul>`;
    case 'timeline': {
      const moments = block.moments.map(({ when, what }) => stepFace({ title: when, text: what }, dress));
      return html`<ol class="plain moments">
        ${moments}
      </ol>`;
    }
    case 'comparison':
      return comparisonFace(block, dress);
    case 'history':
      return historyFace(block, dress);
    case 'bars':
      return barsFace(block, dress);
    case 'flow':
      return flowFace(block, dress);
    case 'promise':
      return promiseFace(block, dress);
    case 'quotation':
      return quotationFace(block, dress);
  }
}

function stepFace({ title, text, pictogram }: Step, dress: BlockDress): Html {
  return html`<li>
    ${glyph(pictogram)}<strong>${say(title, dress)}</strong>${text !== '' && html` <span>${say(text, dress)}</span>`}
  </li>`;
}

/** A pictogram shows what the words beside it say: a screen reader passes over it. */
function glyph(pictogram: Pictogram | undefined): Html | false {
  return pictogram !== undefined && { html: pictogramSvg(pictogram) };
}

function tableFace({ head, rows }: TableBlock, dress: BlockDress): Html {
  const cells = (line: readonly string[]) =>
    line.map((cell, at) =>
      at === 0 ? html`<th scope="row">${say(cell, dress)}</th>` : html`<td>${say(cell, dress)}</td>`,
    );
  const top = head.map((cell) => html`<th scope="col">${say(cell, dress)}</th>`);
  return html`<div class="scroll" tabindex="0">
    <table>
      ${
        head.length > 0 &&
        html`<thead>
          <tr>
            ${top}
          </tr>
        </thead>`
      }
      <tbody>
        ${rows.map(
          (line) =>
            html`<tr>
              ${cells(line)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function figuresFace({ figures }: FiguresBlock, dress: BlockDress): Html {
  const cells = figures.map(
    ({ value, unit, label, pictogram }) =>
      html`<div>
        <dt>${say(label, dress)}</dt>
        <dd>
          ${glyph(pictogram)}<b>${say(value, dress)}</b>${unit !== '' && html` <small>${say(unit, dress)}</small>`}
        </dd>
      </div>`,
  );
  return html`<dl class="figures">${cells}</dl>`;
}

/** A bar in as many colours as parts; the list below it says the same. A drawing, because the CSP allows no style. */
function sharesFace({ shares }: SharesBlock, dress: BlockDress): Html {
  const sum = shares.reduce((total, { size }) => total + size, 0);
  let at = 0;
  const bars = shares.map(({ size }, index) => {
    const width = (size / sum) * 100;
    const bar = html`<rect
      class="share-${(index % 5) + 1}"
      x="${at.toFixed(2)}"
      width="${Math.max(0, width - 0.6).toFixed(2)}"
      height="8"
    />`;
    at += width;
    return bar;
  });
  const lines = shares.map(
    ({ label, value }) => html`<li><span>${say(label, dress)}</span> <b>${say(value, dress)}</b></li>`,
  );
  return html`<div class="shares">
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>
    <ul class="plain">
      ${lines}
    </ul>
  </div>`;
}

function groupFace({ count, name, aim, items, focus }: Group, dress: BlockDress): Html {
  const level = dress.topLevel + 1;
  const title = html`<b>${count}</b> <span>${say(name, dress)}</span>`;
  return html`<div class="cluster">
    <div class="cluster-head">
      ${level === 3 ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`}${aim !== '' && html`<p>${say(aim, dress)}</p>`}
    </div>
    <ul class="plain cluster-items">
      ${items.map((item) => html`<li>${say(item, dress)}</li>`)}
    </ul>
    ${focus !== null && html`<p class="cluster-focus"><strong>${say(focus.label, dress)}</strong> ${say(focus.text, dress)}</p>`}
  </div>`;
}

function comparisonFace({ changes }: ComparisonBlock, dress: BlockDress): Html {
  return html`<ul class="plain changes">
    ${changes.map((change) => changeFace(change, dress))}
  </ul>`;
}

function changeFace({ from, how, aim, to }: Change, dress: BlockDress): Html {
  return html`<li>
    <p><strong>${say(from, dress)}</strong>${how !== '' && html` <small>${say(how, dress)}</small>`}</p>
    <p>${aim !== '' && html`<small>${say(aim, dress)}</small> `}<b>${say(to, dress)}</b></p>
  </li>`;
}

function historyFace({ name, of, periods }: HistoryBlock, dress: BlockDress): Html {
  const title = say(name, dress);
  return html`<div class="history">
    ${dress.topLevel === 2 ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`}${of !== '' && html`<p class="under">${say(of, dress)}</p>`}
    <ol class="plain">
      ${periods.map((period) => periodFace(period, dress))}
    </ol>
  </div>`;
}

function periodFace({ span, words, note, size }: RatePeriod, dress: BlockDress): Html {
  const bar = barDrawing(size);
  return html`<li>
    <span>${say(span, dress)}</span
    >${' '}<b>${say(words, dress)}</b>${bar}${note !== '' && html` <small>${say(note, dress)}</small>`}
  </li>`;
}

function barsFace({ bars }: BarsBlock, dress: BlockDress): Html {
  return html`<ul class="plain bars">
    ${bars.map(
      ({ label, words, size }) =>
        html`<li><span>${say(label, dress)}</span>${' '}<b>${say(words, dress)}</b>${barDrawing(size)}</li>`,
    )}
  </ul>`;
}

function barDrawing(size: number | null): Html | false {
  return (
    size !== null &&
    html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width="${Math.max(2, size * 100).toFixed(1)}" height="10" rx="1" />
    </svg>`
  );
}

/** Lanes side by side where there is room, one below the other on a phone: each act says who does it. */
function flowFace({ lanes, acts }: FlowBlock, dress: BlockDress): Html {
  const faces = acts.map(({ lane, title, within }) => {
    const { who, pictogram } = itemAt(lanes, lane);
    return html`<li class="lane-${lane + 1}">
      <small>${glyph(pictogram)} ${say(who, dress)}</small
      >${' '}<strong>${say(title, dress)}</strong>${within !== '' && html` <span>${say(within, dress)}</span>`}
    </li>`;
  });
  return html`<ol class="plain flow flow-${lanes.length}">
    ${faces}
  </ol>`;
}

function promiseFace({ words, covers, means }: PromiseBlock, dress: BlockDress): Html {
  return html`<div class="promise">
    <div class="promise-head">
      <p>${say(words, dress)}</p>
      ${
        covers.length > 0 &&
        html`<ul class="plain">
          ${covers.map((cover) => html`<li>${say(cover, dress)}</li>`)}
        </ul>`
      }
    </div>
    ${
      means.length > 0 &&
      html`<ul class="plain promise-means">
        ${means.map((step) => stepFace(step, dress))}
      </ul>`
    }
  </div>`;
}

function quotationFace({ text, clause }: QuotationBlock, dress: BlockDress): Html {
  return html`<figure class="quotation">
    <blockquote><p>${say(text, dress)}</p></blockquote>
    ${clause !== '' && html`<figcaption>${say(clause, dress)}</figcaption>`}
  </figure>`;
}
