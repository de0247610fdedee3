const name = 'ASP.NET_SessionId';

/** The session's id in a Cookie header, where there is one. */
export function sessionIdIn(cookies: string | undefined): string | undefined {
  for (const pair of cookies?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=');
    if (key === name) return value;
  }
  return undefined;
}

/** The Set-Cookie header of a session. */
export const sessionCookie = (id: string): string => `${name}=${id}; path=/; HttpOnly; SameSite=Lax`;
