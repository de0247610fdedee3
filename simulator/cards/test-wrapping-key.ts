/** The key that wraps the PIN for virtual cards, and for them alone: the only key in this repository, no vendor's. */
export const testWrappingKey: Uint8Array = Uint8Array.from({ length: 16 }, (_, place) => place);
