import type { PageContract } from './page-contract.ts';

/** A contract as it lies in git: a line a landmark, a line a part of the page. */
export async function contractText(contract: PageContract): Promise<string> {
  const { Document, isMap, isScalar, visit } = await import('yaml');
  const document = new Document(
    { ...contract, snapshot: `${contract.snapshot.join('\n')}\n` },
    { aliasDuplicateObjects: false },
  );
  visit(document, {
    Pair: (_, { key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      if (isMap(value) && /^[A-Z_]+\.[A-Z_]+$/u.test(name)) value.flow = true;
    },
  });
  document.commentBefore = ` How the page “${contract.page}” is known to be, edition ${contract.edition}. Written by ecpa drift --update.`;
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
