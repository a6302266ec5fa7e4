/// What goods cost: `at 2.50`, `unit price 3 EUR`, `10% discount`.
enum PriceWords {
  private static let joints = LeadVocabulary.words("at @ for with and , a à")
  /// Those behind which a number alone may be a price.
  private static let leading = LeadVocabulary.words("at @ for à")
  private static let adjectives = LeadVocabulary.words(
    "direct unit sales purchase list standard line net total last average gross each")
  private static let nouns = LeadVocabulary.words(
    "price prices cost costs discount discounts rebate vat")
  private static let links = LeadVocabulary.words("of is = at : excl. incl. %")
  private static let currencies = LeadVocabulary.words(
    "eur usd gbp chf dkk sek nok pln czk jpy lcy euro euros dollar dollars cents € $ £ %")
  private static let each = LeadVocabulary.words("each per apiece /")
  /// Statements in which a number behind `at` is what goods are sold or bought for.
  private static let trading = LeadVocabulary.words(
    "purchase sales sales sell sold buy bought add po so order receive ship")

  static func find(in words: [UnkeptWord], _ book: NameBook) -> Range<Int>? {
    for start in words.indices {
      var place = start
      let isJoined = joints.contains(words[start].small)
      if isJoined { place += 1 }
      if let end = named(words, place) ?? discount(words, place) { return start..<end }
      if leading.contains(words[start].small),
        let end = amount(words, place, words[start].small, book)
      {
        return start..<end
      }
    }
    return nil
  }

  /// `direct unit cost 2.5`.
  private static func named(_ words: [UnkeptWord], _ start: Int) -> Int? {
    var place = start
    while place < words.count, adjectives.contains(words[place].small) { place += 1 }
    guard place < words.count, nouns.contains(words[place].small) else { return nil }
    place += 1
    while place < words.count, links.contains(words[place].small) { place += 1 }
    guard place < words.count, isAmount(words[place].small) else { return nil }
    return behind(words, place + 1)
  }

  /// `10% discount`.
  private static func discount(_ words: [UnkeptWord], _ start: Int) -> Int? {
    guard start + 1 < words.count, words[start].small.hasSuffix("%"),
      nouns.contains(words[start + 1].small)
    else { return nil }
    return start + 2
  }

  /// `at 2.50`, `for 100 EUR`, `at 3 each`.
  private static func amount(
    _ words: [UnkeptWord], _ place: Int, _ joint: String, _ book: NameBook
  ) -> Int? {
    // A number may be the name of a place.
    guard place < words.count, isAmount(words[place].small),
      book.kinds(words[place].text).isEmpty
    else { return nil }
    let end = behind(words, place + 1)
    let text = words[place].small
    let isMoney =
      end > place + 1 || text.contains { "€$£".contains($0) }
      || joint == "@" || joint == "at" && (text.contains(".") || text.contains(","))
    let isTraded = joint == "at" && trading.contains(words[0].small)
    return isMoney || isTraded ? end : nil
  }

  private static func isAmount(_ text: String) -> Bool {
    let digits = text.filter { !"€$£%".contains($0) }
    return digits.first?.isNumber == true && digits.allSatisfy { $0.isNumber || ".,".contains($0) }
      && digits.count(where: { ".,".contains($0) }) < 2
  }

  /// Behind a currency, and `each` or `per PCS`.
  private static func behind(_ words: [UnkeptWord], _ start: Int) -> Int {
    var place = start
    if place < words.count, currencies.contains(words[place].small) { place += 1 }
    guard place < words.count, each.contains(words[place].small) else { return place }
    let isEach = ["each", "apiece"].contains(words[place].small)
    return min(words.count, place + (isEach ? 1 : 2))
  }
}
