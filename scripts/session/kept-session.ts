import { z } from 'zod';

/** A session that a run left open for the next one. It stands encrypted on disk and is believed by nobody: the site decides. */
export const keptSessionSchema = z.object({
  /** Whose session it is: the name, and the last four of the ID where the card told them. */
  holder: z.object({ name: z.string(), idLastFour: z.string().optional() }),
  /** Stands for the card number, or the account, of who is signed in (`SessionVault.mark`). */
  who: z.string(),
  /** Cookies and local storage, as the browser told them. */
  state: z.object({
    cookies: z.array(
      z.object({
        name: z.string(),
        value: z.string(),
        domain: z.string(),
        path: z.string(),
        expires: z.number(),
        httpOnly: z.boolean(),
        secure: z.boolean(),
        sameSite: z.enum(['Strict', 'Lax', 'None']),
      }),
    ),
    origins: z.array(
      z.object({ origin: z.string(), localStorage: z.array(z.object({ name: z.string(), value: z.string() })) }),
    ),
  }),
  /** The sites that windows were open at; each wants its own 登出. */
  sites: z.array(z.url()),
  /** ISO 8601: the end of the site's patience, as far as we go along with it. */
  until: z.iso.datetime(),
});

/** See `keptSessionSchema`. */
export type KeptSession = z.output<typeof keptSessionSchema>;
