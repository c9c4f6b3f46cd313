import { itemAt } from '#domain/known';
import type {
  BarsBlock,
  Block,
  Change,
  Figure,
  FlowBlock,
  Group,
  HeadingBlock,
  HistoryBlock,
  ListBlock,
  Moment,
  PromiseBlock,
  QuotationBlock,
  Step,
  TableBlock,
} from '#views/bodies/blocks';
import { COLOURS } from '#styles/colours';
import { html, type Html } from '#words/html';
import {
  factsHtml,
  paragraphHtml,
  quiet,
  runsHtml,
  sectionHead,
  serif,
  type WechatDress,
} from './wechat-text.ts';

/** Blocks in the HTML that WeChat keeps: inline styles, no class, no id, no link. Its links go to the footnotes. */
export function blocksHtml(blocks: readonly Block[], dress: WechatDress): Html[] {
  return blocks.map((block) => faceOf(block, dress));
}

function faceOf(block: Block, dress: WechatDress): Html {
  switch (block.type) {
    case 'heading':
      return heading(block, dress);
    case 'paragraph':
      return paragraphHtml(block.runs, dress);
    case 'list':
      return list(block, dress);
    case 'table':
      return table(block);
    case 'figures':
      return figures(block.figures, dress);
    case 'groups':
      return html`${block.groups.map((group) => groupFace(group, dress))}`;
    case 'shares':
      return figures(
        block.shares.map((share) => ({ ...share, unit: '' })),
        dress,
      );
    case 'steps':
      return steps(block.steps);
    case 'points':
      return points(block.points);
    case 'timeline':
      return timeline(block.moments, dress);
    case 'comparison':
      return html`${block.changes.map((change) => changeFace(change, dress))}`;
    case 'history':
      return history(block, dress);
    case 'bars':
      return bars(block, dress);
    case 'flow':
      return flow(block);
    case 'promise':
      return promise(block, dress);
    case 'quotation':
      return quotation(block);
  }
}

function heading({ level, text, note }: HeadingBlock, dress: WechatDress): Html {
  const head =
    level === 2
      ? sectionHead(text, dress)
      : html`<h3
          style="margin:26px 0 10px;font-size:17px;line-height:1.5;font-weight:700;color:${COLOURS.red};text-align:left"
        >
          ${text}
        </h3>`;
  return note === undefined ? head : html`${head}${quiet(note)}`;
}

function list({ ordered, items }: ListBlock, dress: WechatDress): Html {
  const lines = items.map((runs) => html`<li style="margin:0 0 10px">${runsHtml(runs, dress)}</li>`);
  const style = `margin:0 0 18px;padding:0 0 0 22px;list-style-type:${ordered ? 'decimal' : 'disc'}`;
  return ordered
    ? html`<ol style="${style}">
        ${lines}
      </ol>`
    : html`<ul style="${style}">
        ${lines}
      </ul>`;
}

function table({ head, rows }: TableBlock): Html {
  const cell = `padding:8px 6px;border-bottom:1px solid ${COLOURS.line};vertical-align:top`;
  const line = (cells: readonly string[], style: string): Html =>
    html`<tr>
      ${cells.map((words) => html`<td style="${cell}${style}">${words}</td>`)}
    </tr>`;
  const lines = [
    ...(head.length === 0 ? [] : [line(head, `;color:${COLOURS.sub};font-size:13px`)]),
    ...rows.map((cells) => line(cells, '')),
  ];
  return html`<table
    style="width:100%;margin:0 0 20px;border-collapse:collapse;border-top:2px solid ${COLOURS.red};font-size:14px;line-height:1.5;text-align:left"
  >
    <tbody>
      ${lines}
    </tbody>
  </table>`;
}

function figures(items: readonly Figure[], dress: WechatDress): Html {
  const cells = items.map(
    ({ value, unit, label }) =>
      html`<section style="flex:1;padding:0 6px;text-align:center">
        <p style="margin:0;line-height:1.3;color:${COLOURS.red}">
          <span style="font-size:34px;${serif(dress.locale)}">${value}</span>
          <span style="margin:0 0 0 3px;font-size:14px">${unit}</span>
        </p>
        <p style="margin:0;font-size:13px;line-height:1.5;color:${COLOURS.sub}">${label}</p>
      </section>`,
  );
  return html`<section
    style="display:flex;margin:0 0 20px;padding:18px 8px;background:${COLOURS.goldPale};border-radius:6px"
  >
    ${cells}
  </section>`;
}

function groupFace({ count, name, aim, items, focus }: Group, dress: WechatDress): Html {
  const watched =
    focus === null
      ? null
      : html`<p style="margin:8px 0 0;font-size:14px;color:${COLOURS.sub}">
          <strong>${focus.label}</strong> ${focus.text}
        </p>`;
  return html`<section
    style="margin:0 0 16px;padding:14px 16px;border:1px solid ${COLOURS.line};border-top:3px solid ${COLOURS.red};text-align:left"
  >
    <p style="margin:0;line-height:1.4">
      <span style="margin:0 8px 0 0;font-size:28px;color:${COLOURS.red};${serif(dress.locale)}"
        >${count}</span
      >
      <strong>${name}</strong>
    </p>
    <p style="margin:0 0 6px;font-size:14px;color:${COLOURS.sub}">${aim}</p>
    <p style="margin:0;font-size:15px">${items.join(' · ')}</p>
    ${watched}
  </section>`;
}

function steps(items: readonly Step[]): Html {
  const lines = items.map(
    ({ title, text }, index) =>
      html`<section style="display:flex;margin:0 0 14px">
        <section
          style="flex:none;width:26px;height:26px;margin:2px 12px 0 0;border-radius:13px;background:${COLOURS.red};color:#fff;font-size:14px;line-height:26px;text-align:center"
        >
          ${index + 1}
        </section>
        <section style="flex:1;text-align:left">
          <p style="margin:0"><strong>${title}</strong></p>
          <p style="margin:0;font-size:15px;color:${COLOURS.sub}">${text}</p>
        </section>
      </section>`,
  );
  return html`<section style="margin:0 0 20px">${lines}</section>`;
}

function points(items: readonly Step[]): Html {
  const lines = items.map(
    ({ title, text }) =>
      html`<p style="margin:0 0 10px">
        <strong>${title}</strong><br /><span style="font-size:15px;color:${COLOURS.sub}">${text}</span>
      </p>`,
  );
  return html`<section
    style="margin:0 0 20px;padding:14px 16px 4px;border:1px solid ${COLOURS.line};text-align:left"
  >
    ${lines}
  </section>`;
}

/** Each charge on a line; a drawn bar would not survive the article's filter. */
function bars({ bars: items }: BarsBlock, dress: WechatDress): Html {
  return factsHtml(
    items.map(({ label, words }) => ({ label, runs: [{ text: words, strong: true }] })),
    dress,
  );
}

/** The acts in their order, each with who does it and within what time. */
function flow({ lanes, acts }: FlowBlock): Html {
  return steps(
    acts.map(({ lane, title, within }) => ({
      title,
      text: [itemAt(lanes, lane).who, within].filter(Boolean).join(' · '),
    })),
  );
}

/** Each period with its words; the newest is the one that counts. */
function history({ name, of, periods }: HistoryBlock, dress: WechatDress): Html {
  const lines = periods.map(({ span, words, note }, at) => {
    const style =
      at === periods.length - 1
        ? `font-size:20px;color:${COLOURS.red};${serif(dress.locale)}`
        : 'font-size:16px';
    return html`<p style="margin:0;padding:8px 0;border-top:1px solid ${COLOURS.line};line-height:1.5">
      <span style="font-size:13px;color:${COLOURS.sub}">${span}</span><br /><span style="${style}"
        >${words}</span
      >${note === '' ? null : html`<br /><span style="font-size:13px;color:${COLOURS.sub}">${note}</span>`}
    </p>`;
  });
  return html`<section style="margin:0 0 20px;text-align:left">
    <p style="margin:0 0 8px;line-height:1.5">
      <strong>${name}</strong> <span style="font-size:13px;color:${COLOURS.sub}">${of}</span>
    </p>
    ${lines}
  </section>`;
}

function timeline(moments: readonly Moment[], dress: WechatDress): Html {
  const lines = moments.map(
    ({ when, what }) =>
      html`<section style="padding:0 0 14px 16px;border-left:2px solid ${COLOURS.red}">
        <p style="margin:0;line-height:1.3;color:${COLOURS.red};${serif(dress.locale)}">${when}</p>
        <p style="margin:0;font-size:15px">${what}</p>
      </section>`,
  );
  return html`<section style="margin:0 0 20px;text-align:left">${lines}</section>`;
}

function changeFace({ from, how, aim, to }: Change, dress: WechatDress): Html {
  return html`<section
    style="display:flex;margin:0 0 14px;padding:14px 16px;background:${COLOURS.goldPale};border-radius:6px"
  >
    <section style="flex:1;text-align:left">
      <p style="margin:0"><strong>${from}</strong></p>
      <p style="margin:0;font-size:13px;color:${COLOURS.sub}">${how}</p>
    </section>
    <section style="flex:none;padding:0 12px;color:${COLOURS.gold}">→</section>
    <section style="flex:1;text-align:right">
      <p style="margin:0;font-size:13px;color:${COLOURS.sub}">${aim}</p>
      <p style="margin:0;font-size:22px;line-height:1.4;color:${COLOURS.red};${serif(dress.locale)}">${to}</p>
    </section>
  </section>`;
}

/** In the second voice, as on the page: it answers what need not be paid. */
function promise({ words, covers, means }: PromiseBlock, dress: WechatDress): Html {
  const kept = means.map(
    ({ title, text }) => html`<p style="margin:8px 0 0;font-size:15px"><strong>${title}</strong> ${text}</p>`,
  );
  return html`<section
    style="margin:0 0 20px;padding:18px 16px;background:${COLOURS.tealSoft};border-radius:6px;text-align:center"
  >
    <p style="margin:0;font-size:22px;line-height:1.4;color:${COLOURS.teal};${serif(dress.locale)}">
      ${words}
    </p>
    <p style="margin:6px 0 0;font-size:14px;color:${COLOURS.teal}">${covers.join(' · ')}</p>
    ${kept}
  </section>`;
}

function quotation({ text, clause }: QuotationBlock): Html {
  const place =
    clause === '' ? null : html`<p style="margin:6px 0 0;font-size:13px;color:${COLOURS.sub}">${clause}</p>`;
  return html`<blockquote
    style="margin:0 0 20px;padding:12px 16px;border-left:3px solid ${COLOURS.gold};background:${COLOURS.goldPale}"
  >
    <p style="margin:0;font-size:15px">${text}</p>
    ${place}
  </blockquote>`;
}
