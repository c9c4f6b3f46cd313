import { today } from '#clock';
import { isDay, type Day } from '#domain/calendar';
import type { Answer } from '#domain/fees/answer';
import { answerTo } from '#domain/fees/answer-to';
import type { Payer } from '#domain/fees/fee';
import { formatDay } from '#i18n/format';
import { detailView } from '#words/fee-answer';
import { detailHtml } from '#words/fee-answer-html';
import { cardView, type CardView } from '#words/fee-card';
import { cardHtml } from '#words/fee-card-html';
import { letterKind, letterText, type LetterKind } from '#words/fee-letter';
import { titleOf, yuan } from '#words/fee-title';
import { cardTools } from '#words/fee-tools';
import { openedCatalogue, type OpenedCatalogue } from './fee-source.ts';
import { pageLocale, scriptOfPage } from '#client/page-locale';

interface Question {
  q: string;
  amount: string | undefined;
  /** Where the address names none, the line may; else it is today. */
  on: Day | undefined;
  payer: Payer | undefined;
  region: string | undefined;
}

/** What stands before an amount and is no part of a name: 换身份证要我 60. */
const ASKING = /^(.{2,}?)(?:要我?|收了?我|交了|花了|让交|叫交)\s*$/u;

/** A whole sentence as a question makes an address that no telephone reads from a code, and no code of this kind holds. */
const LONGEST_IN_QR = 1000;

/**
 * `<fee-check>` answers the question in the address (`?q=…&on=YYYY-MM-DD&payer=…&region=…`) with the domain's own
 * function, on the reader's device. The form is a plain GET form, so that every answer has its address; once asked, it
 * folds to one line, and the answer has the screen and the focus.
 */
class FeeCheck extends HTMLElement {
  private question: Question = questionIn(new URLSearchParams(location.search));

  connectedCallback(): void {
    this.fill();
    this.addEventListener('click', (event) => void this.onClick(event));
    const { q, on } = this.question;
    if (q === '') return;
    if (on !== undefined && !isDay(on)) return this.say(this.words('badDay').replace('{{day}}', on));
    this.fold(q);
    void this.ask();
  }

  private fill(): void {
    const { q, amount, on, payer, region } = this.question;
    const asked = amount === undefined ? q : `${q} ${amount}元`;
    for (const [name, value] of Object.entries({ q: asked, on, payer, region })) {
      const field = this.form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
      // What the reader has typed before this script arrived stays.
      if (field.value === '') field.value = value ?? '';
    }
    this.querySelector<HTMLDetailsElement>('.check-more')!.open = [on, payer, region].some(Boolean);
  }

  private get form(): HTMLFormElement {
    return this.querySelector('form')!;
  }

  private fold(words: string): void {
    this.form.hidden = true;
    this.place('start').hidden = true;
    this.place('asked').hidden = false;
    this.place('asked-words').textContent = words;
  }

  private unfold(): void {
    this.form.hidden = false;
    this.place('asked').hidden = true;
    const field = this.form.elements.namedItem('q') as HTMLInputElement;
    field.focus();
    field.select();
  }

  private async ask(): Promise<void> {
    this.say(this.words('loading'));
    try {
      const opened = await openedCatalogue(this.dataset['catalogue']!);
      this.question = { ...this.question, q: (await scriptOfPage())(this.question.q) };
      this.show(opened);
      this.say('');
    } catch (error) {
      this.unfold();
      this.say(this.words('failed'));
      throw error;
    }
  }

  private show(opened: OpenedCatalogue): void {
    const { context } = opened;
    const { q: text, ...rest } = this.question;
    const answer = answerTo(context.catalogue, { text, today: today(), ...rest });
    const card = cardView(answer, context, today());
    const kind = letterKind(answer);
    this.fold(this.askedWords(answer, card, opened));
    this.place('answer').innerHTML = cardHtml(card, {
      choiceHref: (id) => this.addressOf(answer, id),
      tools: cardTools(kind, '#letter', context.say),
      detail: detailHtml(detailView(answer, context), card.href, context.say),
    }).html;
    this.place('stamp').textContent = this.stamp(answer, opened);
    this.writeLetter(answer, kind, opened);
    this.showAddress(answer);
    document.title = `${card.title} · ${card.name.text} · ${answer.on}`;
    this.turnTo(card);
  }

  /** 换身份证 · 60 元 · 今天 */
  private askedWords({ name, amount, on }: Answer, card: CardView, { context }: OpenedCatalogue): string {
    const day = on === today() ? this.words('today') : formatDay(pageLocale(), on);
    const said = card.slug === name ? card.name.text : name.replace(ASKING, '$1');
    return [said, amount === null ? null : yuan(amount, context), day].filter(Boolean).join(' · ');
  }

  /** What a print needs beside the address: the day, and the release. */
  private stamp({ on }: Answer, { context: { locale, say, catalogue } }: OpenedCatalogue): string {
    const release = catalogue.release === null ? [] : [say('answer.release', { release: catalogue.release })];
    return [formatDay(locale, on), ...release].join(' · ');
  }

  /** Focus and view are on the card, and its first line is spoken. */
  private turnTo({ title, asked }: CardView): void {
    this.place('spoken').textContent = [title, asked?.words].filter(Boolean).join(' · ');
    const heading = this.querySelector<HTMLElement>('.answer-title')!;
    heading.focus({ preventScroll: true });
    if (this.place('answer').getBoundingClientRect().bottom > innerHeight) this.scrollIntoView();
  }

  private writeLetter(answer: Answer, kind: LetterKind | null, { chinese }: OpenedCatalogue): void {
    this.place('letter').hidden = kind === null;
    if (kind === null) return;
    this.place('letter-title').textContent = this.words(kind);
    const title = titleOf(answer, chinese);
    const permalink = this.addressOf(answer);
    (this.place('letter-text') as HTMLTextAreaElement).value = letterText(
      answer,
      { kind, title, permalink },
      chinese.say,
    );
  }

  private showAddress(answer: Answer): void {
    const permalink = this.addressOf(answer);
    const link = this.place('permalink') as HTMLAnchorElement;
    link.href = permalink;
    link.textContent = decodeURI(permalink);
    this.place('after').hidden = false;
    history.replaceState(null, '', permalink);
    void this.drawQr(permalink);
  }

  /** The address that asks the same question again, on the same day; or the same of something else. */
  private addressOf({ amount, on, caveats }: Answer, id?: string): string {
    const { q, payer, region, amount: given } = this.question;
    // Of a month or a year, no one day is meant.
    const isDayKnown = !caveats.includes('changed-within');
    const sum = id === undefined ? given : (amount ?? undefined);
    const query = new URLSearchParams({
      q: id ?? q,
      ...(isDayKnown && { on }),
      ...(sum !== undefined && { amount: sum }),
      ...(payer && { payer }),
      ...(region && { region }),
    });
    return `${location.origin}${location.pathname}?${query}`;
  }

  private async drawQr(permalink: string): Promise<void> {
    const { renderSVG } = await import('uqr');
    const figure = this.place('qr');
    figure.querySelector('svg')?.remove();
    figure.hidden = true;
    if (permalink.length > LONGEST_IN_QR) return;
    figure.insertAdjacentHTML('afterbegin', renderSVG(permalink, { border: 2 }));
    figure.hidden = false;
  }

  private async onClick(event: Event): Promise<void> {
    const target = event.target as Element;
    if (target.closest('[data-print]')) print();
    if (target.closest('[data-change]')) this.unfold();
    if (target.closest('[data-copy-link]'))
      await this.copy((this.place('permalink') as HTMLAnchorElement).href);
    if (target.closest('[data-copy-letter]'))
      await this.copy((this.place('letter-text') as HTMLTextAreaElement).value);
  }

  private async copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    this.say(this.words('copied'));
  }

  private say(text: string): void {
    this.place('status').textContent = text;
  }

  private words(name: string): string {
    return this.dataset[name] ?? '';
  }

  private place(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-${name}]`)!;
  }
}

function questionIn(asked: URLSearchParams): Question {
  const payer = asked.get('payer');
  const amount = asked.get('amount') ?? '';
  return {
    q: asked.get('q')?.trim() ?? '',
    amount: /^\d+(\.\d+)?$/.test(amount) ? amount : undefined,
    on: asked.get('on') || undefined,
    payer: payer === 'citizen' || payer === 'enterprise' ? payer : undefined,
    region: asked.get('region') || undefined,
  };
}

customElements.define('fee-check', FeeCheck);
