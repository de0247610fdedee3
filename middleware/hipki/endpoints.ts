import { type Answer, type AnswerJson, type AnswerName, failureJson, jsonAnswer, textAnswer } from './answer.ts';
import type { ArmedLogin } from './armed-login.ts';
import type { Asking } from './asking.ts';
import type { CardSigner } from './card-signer.ts';
import { componentVersion } from './component.ts';
import { refusePicture, refusePopup, refuseRequest } from './gate.ts';
import type { HipkiOptions } from './hipki.ts';
import { fitsPicture, pictureAnswer } from './picture.ts';
import { pkcs11Info } from './pkcs11-info.ts';
import { popupPage } from './popup-page.ts';
import type { PopupTickets } from './popup-tickets.ts';
import type { Refusal, RefusalReason } from './refusal.ts';
import { refusalCodes } from './refusal-codes.ts';
import type { RefusalLog } from './refusal-log.ts';
import { selfTestPage } from './self-test-page.ts';
import { answerSign } from './sign-endpoint.ts';

/** What the component's addresses answer from. */
export interface Desk {
  readonly options: HipkiOptions;
  readonly tickets: PopupTickets;
  readonly log: RefusalLog;
  readonly signer: CardSigner;
  /** The login of this moment. */
  readonly login: () => ArmedLogin | undefined;
}

type Endpoint = (asking: Asking, desk: Desk) => Answer | Promise<Answer>;

function refused(func: AnswerName, refusal: Refusal): AnswerJson {
  return failureJson(func, refusalCodes[refusal.reason]);
}

function info({ options }: Desk, withCertificates: boolean): AnswerJson {
  return pkcs11Info({ card: options.card, readerName: options.readerName, withCertificates });
}

const wantsCertificates = (asking: Asking): boolean => asking.query.get('withcert') === 'true';

const popup: Endpoint = (asking, { log, tickets }) => {
  const reason = refusePopup(asking);
  if (!reason) return textAnswer('text/html', popupPage(tickets.issue()));
  log.add(reason, asking);
  return textAnswer('text/plain', 'refused', 403);
};

const sign: Endpoint = async (asking, desk) => {
  const { log, tickets, signer, options } = desk;
  const gate = asking.method === 'POST' ? refuseRequest(asking, options.site, tickets) : 'not-our-popup';
  if (gate) return jsonAnswer(refused('sign', log.add(gate, asking)), 403);
  const login = desk.login();
  const refuse = (reason: RefusalReason): AnswerJson => {
    const refusal = log.add(reason, asking);
    login?.settle({ kind: 'refused', refusal });
    return refused('sign', refusal);
  };
  return jsonAnswer(await answerSign(asking.body, { login, readerName: options.readerName, signer, refuse }));
};

const certificates: Endpoint = (asking, desk) => {
  const reason = refuseRequest(asking, desk.options.site, desk.tickets);
  if (reason) return jsonAnswer(refused('pkcs11info', desk.log.add(reason, asking)), 403);
  return jsonAnswer(info(desk, wantsCertificates(asking)));
};

const picture: Endpoint = (asking, desk) => {
  const { site } = desk.options;
  const reason = refusePicture(asking, site);
  if (reason) return pictureAnswer(refused('pkcs11info', desk.log.add(reason, asking)), '*');
  const json = info(desk, wantsCertificates(asking));
  return pictureAnswer(fitsPicture(json) ? json : info(desk, false), site);
};

const stranger: Endpoint = (asking, { log, tickets }) => {
  const ours = asking.report !== undefined && tickets.knows(asking.report.ticket);
  log.add(ours ? 'not-the-opener' : 'not-our-popup', asking);
  return { status: 204, contentType: 'text/plain', body: '' };
};

const endpoints: Readonly<Record<string, Endpoint>> = {
  '/': () => textAnswer('text/plain', `version:${componentVersion}`),
  '/selfTest.htm': (_, { options }) => textAnswer('text/html', selfTestPage(options.readerName, options.card?.product)),
  '/popupForm': popup,
  '/ChtPopupForm': popup,
  '/sign': sign,
  '/pkcs11info': certificates,
  '/p11Image.bmp': picture,
  '/stranger': stranger,
};

/** Answers one request to the component; what it does not know is 404, card management (PIN change, unblock) 403. */
export async function answer(asking: Asking, desk: Desk): Promise<Answer> {
  if (/^\/CardManagement(\/|$)/i.test(asking.path)) {
    return jsonAnswer(refused('sign', desk.log.add('card-management', asking)), 403);
  }
  const endpoint = Object.hasOwn(endpoints, asking.path) ? endpoints[asking.path] : undefined;
  return endpoint ? endpoint(asking, desk) : textAnswer('text/plain', 'not found', 404);
}
