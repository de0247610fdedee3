/** What every session id of the simulator begins with: a search of artefacts finds ids that only another process knew. */
export const sessionMark = 'simcookie0';

/** What every one-time ticket of the simulator begins with. */
export const ticketMark = '51A7ED71C4E70000';
