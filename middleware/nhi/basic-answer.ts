/** Who a 健保卡 belongs to, as far as the component's `GetBasic` tells it (facts of the middleware, §2). */
export interface HealthCardHolder {
  /** 12 digits. */
  readonly cardNumber: string;
  readonly id: string;
  readonly name: string;
  /** ISO date. */
  readonly birthDate: string;
  readonly sex: 'M' | 'F';
}

const form = /^GetBasic:(\d{12}),([ -~]{10}),([^,]*),(\d{3})(\d{2})(\d{2}),([MF]),[^,]*$/u;

/** The answer to `GetBasic`; the day of termination, which the card does not tell, stays empty. */
export function basicAnswer({ cardNumber, id, name, birthDate, sex }: HealthCardHolder): string {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const birth = `${String(Number(year) - 1911).padStart(3, '0')}${month}${day}`;
  return `GetBasic:${cardNumber},${id},${name},${birth},${sex},`;
}

/** Reads an answer to `GetBasic`; `undefined` when it is none. The name is shown, so control characters go. */
export function parseBasicAnswer(text: string): HealthCardHolder | undefined {
  const [, cardNumber, id, name, year, month, day, sex] = form.exec(text) ?? [];
  if (cardNumber === undefined || id === undefined || name === undefined) return undefined;
  const birthDate = `${Number(year) + 1911}-${month ?? ''}-${day ?? ''}`;
  return { cardNumber, id, name: name.replace(/\p{Cc}/gu, '').trim(), birthDate, sex: sex === 'M' ? 'M' : 'F' };
}
