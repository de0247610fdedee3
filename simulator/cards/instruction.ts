/** Instruction bytes that virtual cards know (ISO/IEC 7816-4 §5.4.2; EA and C1: HiCOS, GlobalPlatform 50 and 82). */
export const instruction = {
  verify: 0x20,
  changeReferenceData: 0x24,
  resetRetryCounter: 0x2c,
  initializeUpdate: 0x50,
  externalAuthenticate: 0x82,
  getChallenge: 0x84,
  select: 0xa4,
  readBinary: 0xb0,
  signRest: 0xc1,
  getData: 0xca,
  sign: 0xea,
} as const;

/** The instruction of a command of whatever length; `undefined` below four bytes. */
export function instructionOf(command: Uint8Array): number | undefined {
  return command.length < 4 ? undefined : command[1];
}

/** Whether an instruction changes or unblocks a PIN. */
export function changesPin(ins: number | undefined): boolean {
  return ins === instruction.changeReferenceData || ins === instruction.resetRetryCounter;
}
