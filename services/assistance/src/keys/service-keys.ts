export { indexerOf, ServiceKeys, vaultOf } from '@yimen/subgraph';
