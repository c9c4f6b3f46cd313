import { today } from '#clock';
import { isDay, type Day } from '#domain/calendar';
import type { Payer } from '#domain/fees/fee';
import { answerTo } from '#domain/fees/answer-to';
import { answerView } from '#words/fee-answer';
import { answerHtml } from '#words/fee-answer-html';
import { complaintText } from '#words/fee-complaint';
import { openedCatalogue, type OpenedCatalogue } from './fee-source.ts';
import { scriptOfPage } from '#client/page-locale';

interface Question {
  q: string;
  on: Day;
  payer: Payer | undefined;
  region: string | undefined;
}

/**
 * `<fee-check>` answers the question in the address (`?q=…&on=YYYY-MM-DD&payer=…&region=…`) with the domain's own
 * function, on the reader's device. The form is a plain GET form, so that every answer has its address.
 */
class FeeCheck extends HTMLElement {
  connectedCallback(): void {
    const asked = new URLSearchParams(location.search);
    const question = questionIn(asked);
    this.fill(question);
    this.addEventListener('click', (event) => void this.onClick(event));
    if (question.q === '') return;
    if (isDay(question.on)) void this.ask(question);
    else this.say(this.words('badDay').replace('{{day}}', question.on));
  }

  private fill(question: Question): void {
    const form = this.querySelector('form')!;
    for (const [name, value] of Object.entries(question)) {
      const field = form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
      // What the reader has typed before this script arrived stays.
      if (field.value === '') field.value = (value as string | undefined) ?? '';
    }
  }

  private async ask(question: Question): Promise<void> {
    this.say(this.words('loading'));
    try {
      const opened = await openedCatalogue(this.dataset['catalogue']!);
      this.show({ ...question, q: (await scriptOfPage())(question.q) }, opened);
      this.say('');
    } catch (error) {
      this.say(this.words('failed'));
      throw error;
    }
  }

  private show(question: Question, { context, complaint }: OpenedCatalogue): void {
    const verdict = answerTo(context.catalogue, {
      text: question.q,
      today: today(),
      on: question.on,
      payer: question.payer,
      region: question.region,
    });
    const permalink = addressOf(question);
    const answer = answerView(verdict, context);
    const choiceHref = (slug: string) => addressOf({ ...question, q: slug });
    this.place('answer').innerHTML = answerHtml(answer, { say: context.say, as: 'page', choiceHref }).html;
    for (const part of this.querySelectorAll<HTMLElement>('[data-after]')) part.hidden = false;
    const link = this.place('permalink') as HTMLAnchorElement;
    link.href = permalink;
    link.textContent = decodeURI(permalink);
    (this.place('complaint') as HTMLTextAreaElement).value = complaintText(verdict, permalink, complaint);
    document.title = `${answer.word} · ${answer.name.text} · ${question.on}`;
    history.replaceState(null, '', permalink);
    void this.drawQr(permalink);
  }

  private async drawQr(permalink: string): Promise<void> {
    const { renderSVG } = await import('uqr');
    const figure = this.place('qr');
    figure.querySelector('svg')?.remove();
    figure.insertAdjacentHTML('afterbegin', renderSVG(permalink, { border: 2 }));
    figure.hidden = false;
  }

  private async onClick(event: Event): Promise<void> {
    const target = event.target as Element;
    if (target.closest('[data-print]')) print();
    if (target.closest('[data-copy-link]'))
      await this.copy((this.place('permalink') as HTMLAnchorElement).href);
    if (target.closest('[data-copy-complaint]'))
      await this.copy((this.place('complaint') as HTMLTextAreaElement).value);
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
  return {
    q: asked.get('q')?.trim() ?? '',
    on: asked.get('on') || today(),
    payer: payer === 'citizen' || payer === 'enterprise' ? payer : undefined,
    region: asked.get('region') || undefined,
  };
}

/** The address that asks the same question again, on the same day. */
function addressOf({ q, on, payer, region }: Question): string {
  const query = new URLSearchParams({ q, on, ...(payer && { payer }), ...(region && { region }) });
  return `${location.origin}${location.pathname}?${query}`;
}

customElements.define('fee-check', FeeCheck);
