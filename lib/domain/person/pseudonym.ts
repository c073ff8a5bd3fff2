/**
 * Names behind which students may hide from one another: of birds and trees, with a colour or a place before them. None
 * is a person's or a people's name, none praises or belittles, and none recalls another assignment: they are drawn anew
 * for each, so that nobody can be followed from one to the next.
 */

const qualities = [
  ...["Amber", "Ashen", "Autumn", "Bronze", "Clear", "Cloud", "Coastal", "Copper", "Coral", "Crested"],
  ...["Dappled", "Delta", "Dune", "Dusk", "Early", "Field", "Garden", "Golden", "Grey", "Harbour"],
  ...["Heath", "Hill", "Inland", "Island", "Lagoon", "Lake", "Marsh", "Meadow", "Mist", "Moor"],
  ...["Pale", "Pearl", "Quiet", "Reed", "Ridge", "River", "Russet", "Sand", "Shore", "Silver"],
  ...["Slate", "Speckled", "Spring", "Stone", "Summer", "Tidal", "Upland", "Valley", "Wandering", "Winter"],
] as const;

const bearers = [
  ...["Avocet", "Bittern", "Bunting", "Buzzard", "Chaffinch", "Cormorant", "Crane", "Curlew", "Dipper", "Dunlin"],
  ...["Egret", "Eider", "Falcon", "Fieldfare", "Gannet", "Godwit", "Goldcrest", "Goshawk", "Grebe", "Harrier"],
  ...["Heron", "Hoopoe", "Kestrel", "Kingfisher", "Kittiwake", "Lapwing", "Linnet", "Merlin", "Nightjar", "Nuthatch"],
  ...["Oriole", "Osprey", "Petrel", "Pintail", "Pipit", "Plover", "Puffin", "Redstart", "Sanderling", "Sandpiper"],
  ...["Siskin", "Skylark", "Stonechat", "Stork", "Teal", "Tern", "Turnstone", "Wagtail", "Warbler", "Waxwing"],
  ...["Alder", "Beech", "Birch", "Cedar", "Chestnut", "Cypress", "Elm", "Fir", "Hawthorn", "Hornbeam"],
  ...["Larch", "Maple", "Oak", "Pine", "Poplar", "Sequoia", "Spruce", "Sycamore", "Walnut", "Yew"],
] as const;

/** How many pseudonyms there are before a number has to be added. */
export const pseudonymCount = qualities.length * bearers.length;

/** The pseudonym of a place in the list: past its end the list begins again, with a number. */
function at(place: number): string {
  const round = Math.floor(place / pseudonymCount);
  const within = place % pseudonymCount;
  const name = `${qualities[Math.floor(within / bearers.length)]} ${bearers[within % bearers.length]}`;
  return round === 0 ? name : `${name} ${round + 1}`;
}

/**
 * As many pseudonyms as are asked for, none of them taken, no two alike. Each is drawn by itself, so that neither the
 * alphabet nor the order in which people come says whose it is. `random` gives numbers from 0 up to 1.
 */
export function pseudonyms(count: number, taken: Iterable<string>, random: () => number): string[] {
  const gone = new Set(taken);
  const given: string[] = [];
  // While half of the list is free, drawing again is quick; for more people the list gets further rounds.
  const length = pseudonymCount * Math.max(1, Math.ceil((2 * (gone.size + count)) / pseudonymCount));
  while (given.length < count) {
    const name = at(Math.floor(random() * length));
    if (gone.has(name)) continue;
    gone.add(name);
    given.push(name);
  }
  return given;
}
