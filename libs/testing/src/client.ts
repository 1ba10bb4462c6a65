export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: T | null;
  readonly errors: readonly { message: string; path?: readonly (string | number)[]; extensions: { code: string; [detail: string]: unknown } }[];
  /** `name=value` of the cookies that were set. */
  readonly cookies: readonly string[];
}

export interface Client {
  /** Sends one operation and hands back whatever came. */
  post<T = Record<string, unknown>>(query: string, variables?: Record<string, unknown>, cookie?: string): Promise<Answer<T>>;
  /** Sends one operation and answers its data. @throws Error with the codes when there were errors */
  ask<T = Record<string, unknown>>(query: string, variables?: Record<string, unknown>): Promise<T>;
  /** The same client signed in as somebody. */
  as(person: { readonly cookie: string }): Client;
  /** Signs in as people do, with name and password. @throws Error when refused */
  signIn(input: { district?: string; username: string; password: string }): Promise<Client & { readonly cookie: string }>;
}

/** A GraphQL client for tests. The server must run with OPERATIONS=any. */
export function client(url: string, signedInAs?: string): Client {
  const post: Client['post'] = async <T>(query: string, variables: Record<string, unknown> = {}, cookie = signedInAs) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'apollo-require-preflight': '1',
        ...(cookie ? { cookie } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    const body = await response.json() as { data?: T | null; errors?: Answer<T>['errors'] };
    return {
      status: response.status,
      headers: response.headers,
      data: body.data ?? null,
      errors: body.errors ?? [],
      cookies: response.headers.getSetCookie().map((line) => line.split(';')[0] ?? ''),
    };
  };

  const ask: Client['ask'] = async <T>(query: string, variables: Record<string, unknown> = {}) => {
    const answer = await post<T>(query, variables);
    if (answer.errors.length > 0 || answer.data === null) {
      throw new Error(`The server answered ${answer.status}: ${answer.errors.map((e) => `${e.extensions?.code ?? e.message} at ${e.path?.join('.') ?? '-'}`).join(', ')}`);
    }
    return answer.data;
  };

  return {
    post,
    ask,
    as: (person) => client(url, person.cookie),
    async signIn(input) {
      const { data, cookies } = await post<{ signIn: { __typename: string; reason?: string } }>(
        `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on SignInRefused { reason } } }`, { input });
      const cookie = cookies[0];
      if (data?.signIn.__typename !== 'SignedIn' || !cookie) throw new Error(`Sign-in as ${input.username} was refused: ${data?.signIn.reason ?? 'no answer'}`);
      return { ...client(url, cookie), cookie };
    },
  };
}
