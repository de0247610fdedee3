import { randomInt } from 'node:crypto';
import type { Refusal, RefusalReason } from '../hipki/refusal.ts';
import { RefusalLog } from '../hipki/refusal-log.ts';
import { ComponentError } from '../installed/component-error.ts';
import type { ArmedHealthCard } from './armed-health-card.ts';
import { basicAnswer, type HealthCardHolder } from './basic-answer.ts';
import { nhiCodeError } from './nhi-code-error.ts';
import type { NhiComponent } from './nhi-component.ts';
import type { Asker } from './socket-askers.ts';

/** What the component's requests are answered from. */
export interface NhiSources {
  /** Whose card we have read ourselves; absent: the component is asked for that too. */
  readonly card?: HealthCardHolder | undefined;
  /** The vendor's own: nobody else can sign and close a password. */
  readonly component: NhiComponent;
}

/** What a page is told: not on the list, no signature, no such request. */
const told = { notListed: '4041', refused: '9001', unknown: '9999' } as const;

/** Answers one page's requests to the component; what could cost a try of the password passes once a login. */
export class NhiDesk {
  readonly log = new RefusalLog();
  readonly #sources: NhiSources;
  readonly #site: string;
  login: ArmedHealthCard | undefined;

  constructor(site: string, sources: NhiSources) {
    this.#site = site;
    this.#sources = sources;
  }

  /** The answer to one text frame. A fault of card, component or way ends the login; never throws. */
  async answer(text: string, asker: Asker): Promise<string> {
    const foreign = asker.origin !== this.#site ? 'foreign-origin' : asker.seat !== 'top' ? 'not-top-level' : undefined;
    if (foreign) return this.#refuse(foreign, asker, text);
    try {
      return await this.#answerSite(text, asker);
    } catch (cause) {
      const error = cause instanceof Error ? cause : new Error('the 健保卡 component failed', { cause });
      this.login?.settle({ kind: 'card-failed', error });
      return told.refused;
    }
  }

  async #answerSite(text: string, asker: Asker): Promise<string> {
    const { card, component } = this.#sources;
    if (text === 'GetVersion') return card ? 'GetVersion:0001' : component.ask(text);
    if (text === 'GetRandom') return card ? `GetRandom:${sixteenDigits()}` : component.ask(text);
    if (text === 'GetBasic') return card ? basicAnswer(card) : component.ask(text);
    if (/^H_Sign\?Random=0001\d{16}$/.test(text)) return this.#sign(text, asker);
    const [, password] = /^EnCrypt\?Pwd=(.*)$/su.exec(text) ?? [];
    if (password !== undefined) return this.#encrypt(password, asker, text);
    this.log.add('unsupported', { origin: asker.origin, path: commandOf(text) });
    return told.unknown;
  }

  async #sign(text: string, asker: Asker): Promise<string> {
    const { login } = this;
    const reason = login ? login.refuseSignature() : 'no-login';
    if (!login || reason) return this.#refuse(reason ?? 'no-login', asker, text);
    await this.#expectSameCard();
    const answer = await this.#sources.component.ask(text);
    return this.#judged(answer, /^H_Sign:.{256}$/s, login);
  }

  async #encrypt(sent: string, asker: Asker, text: string): Promise<string> {
    const { login } = this;
    const reason = login ? login.refusePassword(sent) : 'no-login';
    if (!login || reason) return this.#refuse(reason ?? 'no-login', asker, text);
    await this.#expectSameCard();
    const answer = await login.withPassword((frame) =>
      this.#sources.component.ask(frame, () => {
        login.handedOver = true;
      }),
    );
    // A bare code is a clear no: what was not closed cannot have reached a server by the page.
    if (nhiCodeError(answer)) login.handedOver = false;
    const given = this.#judged(answer, /^EnCrypt:[\dA-F]+$/i, login);
    if (given === answer) login.settle({ kind: 'signed' });
    return given;
  }

  /** The answer for the page; one that is a code, or makes no sense, ends the login. */
  #judged(answer: string, right: RegExp, login: ArmedHealthCard): string {
    if (right.test(answer)) return answer;
    const code = nhiCodeError(answer);
    const error = code ?? new ComponentError('old', 'the 健保卡 component’s answer has a form that is not known');
    login.settle({ kind: 'card-failed', error });
    return code ? answer : told.refused;
  }

  #expectSameCard(): Promise<void> {
    const { card, component } = this.#sources;
    return component.expectCard((card ?? component.holder).cardNumber);
  }

  #refuse(reason: RefusalReason, asker: Asker, text: string): string {
    const refusal: Refusal = this.log.add(reason, { origin: asker.origin, path: commandOf(text) });
    this.login?.settle({ kind: 'refused', refusal });
    return reason === 'foreign-origin' || reason === 'not-top-level' ? told.notListed : told.refused;
  }
}

/** The name of a request, without what a page put behind it. */
function commandOf(text: string): string {
  return /^[A-Za-z_]{1,20}/.exec(text)?.[0] ?? '';
}

function sixteenDigits(): string {
  return Array.from({ length: 16 }, () => randomInt(10)).join('');
}
