import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';

const require = createRequire(import.meta.url);

/** Files of the explorer, all from installed packages: the page works without the internet. */
const assets: Record<string, { of: string; file: string; type: string }> = {
  'react.js': { of: 'react', file: 'umd/react.production.min.js', type: 'text/javascript' },
  'react-dom.js': { of: 'react-dom', file: 'umd/react-dom.production.min.js', type: 'text/javascript' },
  'graphiql.js': { of: 'graphiql', file: 'graphiql.min.js', type: 'text/javascript' },
  'graphiql.css': { of: 'graphiql', file: 'graphiql.min.css', type: 'text/css' },
};

/** These packages do not export their browser builds; beside their package.json they are. */
function pathOf({ of, file }: { of: string; file: string }): string {
  return join(dirname(require.resolve(`${of}/package.json`)), file);
}

const page = `<!doctype html>
<html lang="zh-CN">
<head>
  <meta charset="utf-8" />
  <title>一门 Yimen · GraphQL</title>
  <link rel="stylesheet" href="/graphiql/graphiql.css" />
  <style>body { margin: 0 } #graphiql { height: 100vh }</style>
</head>
<body>
  <div id="graphiql"></div>
  <script src="/graphiql/react.js"></script>
  <script src="/graphiql/react-dom.js"></script>
  <script src="/graphiql/graphiql.js"></script>
  <script>
    ReactDOM.createRoot(document.getElementById('graphiql')).render(
      React.createElement(GraphiQL, {
        fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
        defaultEditorToolsVisibility: 'headers',
        shouldPersistHeaders: true,
        defaultQuery: '# 一门 Yimen. Under Headers: { "authorization": "Bearer ..." }, the token by: npm run -s token -- clerk-li\\n{\\n  me {\\n    account\\n    name\\n    posts { roleLabel division { name } }\\n  }\\n}\\n',
      }),
    );
  </script>
</body>
</html>`;

/** Serves the explorer to browsers at GET /graphql, in development only. */
export function serveGraphiql(app: FastifyInstance): void {
  app.get('/graphiql/:asset', (request, reply) => {
    const asset = assets[(request.params as { asset: string }).asset];
    if (!asset) return reply.code(404).send();
    return reply.type(asset.type).send(createReadStream(pathOf(asset)));
  });
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' || !request.url.startsWith('/graphql')) return;
    if (request.headers.accept?.includes('text/html')) await reply.type('text/html').send(page);
  });
}
