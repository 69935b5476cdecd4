export interface Story {
  title: string;
  takes: 'DAYS' | 'MONTHS';
  run(platform: {
    gatewayUrl: string;
    token(account: string): Promise<string>;
    clock: object;
    eventsUrl?: string;
    print?: (line: string) => void;
  }): Promise<object>;
}

export function storyNames(): string[];
export function storyOf(name: string): Promise<Story>;
