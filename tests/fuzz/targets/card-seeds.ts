import { hicosDirectories } from '../../../simulator/cards/hicos-directories.ts';
import { nhiBasicData } from '../../../simulator/cards/nhi-basic-data.ts';
import { person } from '../../../simulator/people/index.ts';
import { createAuthority } from '../../../simulator/pki/index.ts';

/** Good answers of cards, as the simulator's cards give them. */
export interface CardSeeds {
  readonly keyDirectories: readonly Buffer[];
  readonly certificateDirectories: readonly Buffer[];
  readonly certificates: readonly Buffer[];
  readonly basicData: readonly Buffer[];
}

/** Makes the good answers. */
export async function cardSeeds(): Promise<CardSeeds> {
  const authority = await createAuthority();
  const { signing, encipherment } = await authority.issue(person(0));
  const certificates = {
    ...{ root: authority.root, issuer: authority.issuer },
    ...{ signing: signing.certificate, encipherment: encipherment.certificate },
  };
  const { privateKeys, certificates: listed } = hicosDirectories(certificates);
  return {
    keyDirectories: [Buffer.concat(privateKeys)],
    certificateDirectories: [Buffer.concat(listed)],
    certificates: Object.values(certificates).map((der) => Buffer.from(der)),
    basicData: (['nul', 'spaces'] as const).map((padding) =>
      Buffer.from(nhiBasicData(person(0), '2024-01-02', padding)),
    ),
  };
}
