/** What the control interface answers. */
export interface ControlAnswer {
  readonly status: number;
  /** Sent as JSON; a string is sent as plain text. */
  readonly body: unknown;
}

/** 200 with a body. */
export const ok = (body: unknown): ControlAnswer => ({ status: 200, body });

/** A refusal that says why. */
export const refuse = (status: number, error: string): ControlAnswer => ({ status, body: { error } });
