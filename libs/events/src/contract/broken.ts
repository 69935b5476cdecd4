/** An event does not keep its contract. Says where, never what the data holds. */
export class ContractBroken extends Error {
  override readonly name = 'ContractBroken';
  readonly code = 'EVENT_CONTRACT_BROKEN';

  constructor(
    readonly type: string,
    readonly places: readonly string[],
  ) {
    super(`${type} breaks its contract: ${places.join('; ')}`);
  }
}
