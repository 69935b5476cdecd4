// Codes of an old code book that are no longer in force, with the successor where the names tell it.

const ethnic = /(?:[\u4e00-\u9fa5]{1,4}族)+自治[县州旗]$/;
const suffix = /(?:自治县|自治旗|自治州|地区|林区|特区|矿区|市|县|区|旗|盟)$/;

/** What stays of a name when its kind changes: 章丘市 and 章丘区 are both 章丘. */
function stem(name) {
  const short = name.replace(ethnic, '').replace(suffix, '');
  return short.length > 0 ? short : name;
}

/** The code book writes every name with the names above it. */
function ownName(code, book) {
  const full = book[code];
  const province = book[`${code.slice(0, 2)}0000`];
  const prefecture = book[`${code.slice(0, 4)}00`];
  const uppers = code.endsWith('00') ? [province] : [prefecture, province];
  const rest = uppers
    .filter((upper) => upper && upper !== full && full.startsWith(upper))
    .map((upper) => full.slice(upper.length))[0];
  const name = rest ?? full.replace(/^.*?(?:自治区|省)/, '');
  // Misprints of the book: 秦皇岛市秦皇岛市; a county printed under another prefecture's name.
  return name.replace(/^(.{2,}(?:市|地区|盟|自治州))(?=.+(?:市|县|区|旗|地区)$)/, '');
}

const isHeading = (code, name) => /^(市辖区|县)$/.test(name) || /直辖县级|省直辖/.test(name) || code.endsWith('0000');

/**
 * Takes the code book (code -> full name), the divisions in force and the day as of which they are; returns the divisions of
 * the book that are not in force any more. Their exact days are not in the source: they ended on or before that day.
 */
export function abolishedDivisions(book, present, dataDate) {
  const inForce = new Map(present.map((division) => [division.code, division]));
  const gone = Object.keys(book)
    .filter((code) => !inForce.has(code))
    .map((code) => ({ code, name: ownName(code, book) }))
    .filter(({ code, name }) => !isHeading(code, name));
  const goneCodes = new Set(gone.map(({ code }) => code));
  const upper = (code) => {
    const prefecture = `${code.slice(0, 4)}00`;
    const known = code !== prefecture && (inForce.has(prefecture) || goneCodes.has(prefecture));
    return known ? prefecture : `${code.slice(0, 2)}0000`;
  };
  const successorOfPrefecture = new Map(
    gone
      .filter(({ code }) => code.endsWith('00'))
      .map((division) => [division.code, successorOf(division, present, [])]),
  );
  const found = gone.map((division) => {
    const { code, name } = division;
    const prefectures = [upper(code), successorOfPrefecture.get(upper(code))].filter((one) => one !== undefined);
    return {
      code,
      name,
      parent: upper(code),
      successor: successorOf(division, present, prefectures, !inForce.has(upper(code))),
    };
  });
  // 吉安市 and 吉安县 share a stem: where a namesake claims the successor, the others' claim is a guess and is dropped.
  const namesakes = new Set(
    found.filter(({ name, successor }) => inForce.get(successor)?.name === name).map(({ successor }) => successor),
  );
  return found.map(({ code, name, parent, successor }) => {
    const isGuess = namesakes.has(successor) && inForce.get(successor)?.name !== name;
    return { code, name, parent, validTo: dataDate, successors: successor === undefined || isGuess ? [] : [successor] };
  });
}

/** The one division in force with the same stem: in these prefectures, else (if it may) in the whole province; undefined when none or several. */
function successorOf({ code, name }, present, prefectures, mayBeFar = true) {
  const isPrefecture = code.endsWith('00');
  const alike = present.filter(
    (other) =>
      other.code.length === 6 &&
      !other.statistical &&
      !other.code.endsWith('0000') &&
      other.code.endsWith('00') === isPrefecture &&
      other.code.startsWith(code.slice(0, 2)) &&
      stem(other.name) === stem(name),
  );
  const near = alike.filter((other) => prefectures.includes(other.parent));
  // Farther away only when the prefecture itself is gone: every second city has had its own 桥东区.
  const found = near.length > 0 || !mayBeFar ? near : alike;
  return found.length === 1 ? found[0].code : undefined;
}
