export { encodeBig5 } from './big5.ts';
export { HicosCard, type HicosCardOptions } from './hicos-card.ts';
export { HicosGeneration2Card } from './hicos-generation2-card.ts';
export { NhiCard } from './nhi-card.ts';
export { testWrappingKey } from './test-wrapping-key.ts';
export type { VirtualCard } from './virtual-card.ts';
