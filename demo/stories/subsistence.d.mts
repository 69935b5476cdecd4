export function run(platform: {
  gatewayUrl: string;
  token(account: string): Promise<string>;
  clock: object;
  print?: (line: string) => void;
}): Promise<{ caseId: string; number: string; steps: number }>;
