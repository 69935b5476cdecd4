export {
  belongsToProvince,
  type CrossBorderMatter,
  crossBorderMatters,
  type Material,
  materialsOf,
  type PartyKind,
  type PartyMaterials,
  partyKinds,
} from './route.js';
