import type { ElementHandle, Locator, Page, Request } from 'playwright-core';
import { type FormAnswer, type FormRequest, readOrRequest } from './raw-answer.ts';

/**
 * The form around a list, and the knowledge whether it is a plain one: whether pressing its button was seen to send just
 * what its fields say, method, address and body alike. Only then may the same be sent without the button.
 */
export class PlainForm {
  readonly #page: Page;
  readonly #list: Locator;
  #isPlain = false;
  /** The list in the page that is shown: to find it by its role again costs more than the site takes to answer. */
  #found: ElementHandle<HTMLElement | SVGElement> | undefined;

  /** `list`: one of the form's lists. */
  constructor(page: Page, list: Locator) {
    this.#page = page;
    this.#list = list;
  }

  /** Whether it was seen to be plain. */
  get isPlain(): boolean {
    return this.#isPlain;
  }

  /** Sends the form in the way in which `press` does it, and compares that with what its fields say. */
  async observe(press: () => Promise<void>): Promise<void> {
    const plain = await this.#said();
    const sent: string[] = [];
    const note = (request: Request): void => {
      const isOurs = request.isNavigationRequest() && request.frame() === this.#page.mainFrame();
      if (!isOurs || request.redirectedFrom()) return;
      sent.push(`${request.method().toLowerCase()} ${request.url()} ${request.postData() ?? ''}`);
    };
    this.#page.on('request', note);
    try {
      await press();
    } finally {
      this.#page.off('request', note);
      this.#found = undefined;
    }
    this.#isPlain = sent.length === 1 && sent[0] === plain;
  }

  /** Reads the page as it is shown. */
  async read(): Promise<FormAnswer> {
    return (await this.#element()).evaluate(readOrRequest, null);
  }

  /** Sends what the form would send with these fields, from within the page, and reads the answer. */
  async request(request: FormRequest): Promise<FormAnswer> {
    return (await this.#element()).evaluate(readOrRequest, request);
  }

  /** Forgets the page that was shown. */
  turn(): void {
    this.#found = undefined;
  }

  async #element(): Promise<ElementHandle<HTMLElement | SVGElement>> {
    this.#found ??= await this.#list.elementHandle();
    return this.#found;
  }

  /** Method, address and body that the fields make. */
  #said(): Promise<string> {
    return this.#list.evaluate((list) => {
      const form = list.closest('form');
      if (!form) return '';
      const body = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
      const isPost = form.method === 'post';
      const target = new URL(form.action);
      if (!isPost) target.search = body.toString();
      return `${form.method} ${target.href} ${isPost ? body.toString() : ''}`;
    });
  }
}
