/// Fields of pages that no card has here: `location code EAST` of a customer.
struct FieldWords {
  let places: [Range<Int>]
  let remark: String
  let alone: String

  private static let making = LeadVocabulary.words(
    "new create add insert make define set change modify update edit a an the for of")
  private static let parties = [
    "customer": "to", "client": "to", "vendor": "from", "supplier": "from",
  ]
  private static let places: [[String]] = fields("location code|location")
  private static let warranties: [[String]] = fields(
    "warranty date formula|warranty formula|warranty period|warranty date|warranty")
  private static let others: [[String]] = fields(
    "address|phone no.|phone|e-mail|email|city|country|post code|payment terms code|payment terms|"
      + "payment method|currency code|currency|salesperson code|salesperson|purchaser|contact|"
      + "vendor posting group|customer posting group|posting group|language|credit limit|"
      + "shipping agent|shipment method|shipping advice|vat registration no.|home page|price group")

  private static func fields(_ text: String) -> [[String]] {
    text.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
  }

  static func find(in words: [UnkeptWord], _ book: NameBook) -> FieldWords? {
    let small = words.map(\.small)
    let first = small.firstIndex { !making.contains($0) } ?? 0
    if let joint = parties[small[first]] { return ofParty(words, small, first, joint, book) }
    if small[first] == "item", first + 1 < words.count {
      return ofItem(words, small, first + 2, book)
    }
    // `change location code of customer C to EAST`.
    let all = places + others
    guard let field = all.first(where: { small[first...].starts(with: $0) }) else { return nil }
    let next = first + field.count
    guard next + 2 < words.count, ["of", "for", "on"].contains(small[next]),
      let joint = parties[small[next + 1]]
    else { return nil }
    let value = words[words.count - 1].text
    return said([], isPlace: places.contains(field), words[next + 2].text, joint, value)
  }

  private static func ofParty(
    _ words: [UnkeptWord], _ small: [String], _ noun: Int, _ joint: String, _ book: NameBook
  ) -> FieldWords? {
    guard noun + 2 < words.count else { return nil }
    var found: [Range<Int>] = []
    var isPlace = false
    var place = noun + 2
    while place < words.count {
      let atPlace = end(small, place, places) ?? endOfPlace(words, place, book)
      if let end = atPlace ?? end(small, place, others) {
        found.append(place..<end)
        isPlace = isPlace || atPlace != nil
        place = end
      } else if isPlain(words[place], book) {
        place += 1
      } else {
        // It is about goods, or does something.
        return nil
      }
    }
    let value = found.last.map { words[$0.upperBound - 1].text } ?? ""
    return found.isEmpty ? nil : said(found, isPlace: isPlace, words[noun + 1].text, joint, value)
  }

  private static func isPlain(_ word: UnkeptWord, _ book: NameBook) -> Bool {
    word.isQuoted
      || book.kinds(word.text).isEmpty && !LeadWay.isAct(word.small)
        && word.small.first?.isNumber == false
  }

  /// An item lies where it is received.
  private static func ofItem(
    _ words: [UnkeptWord], _ small: [String], _ start: Int, _ book: NameBook
  ) -> FieldWords? {
    guard !small.contains("{"), book.kinds(words[start - 1].text).isEmpty else { return nil }
    for place in words.indices.dropFirst(start) {
      if let end = end(small, place, warranties), small[end - 1].first?.isNumber == true {
        let code = words.map(\.text).last { book.kinds($0).contains(.trackingCode) } ?? "…"
        let value = words[end - 1].text
        let remark =
          "an item has no warranty, its tracking code has: "
          + "`set tracking code \(code) warranty \(value)`; goods take a day, as in `warranty D`"
        return FieldWords(places: [place..<end], remark: remark, alone: remark)
      }
      guard let end = end(small, place, places),
        book.kinds(words[end - 1].text).contains(.location)
      else { continue }
      let remark = "an item has no location of its own, it is where it is received"
      return FieldWords(places: [place..<end], remark: remark, alone: remark)
    }
    return nil
  }

  /// Behind a field with its value.
  private static func end(_ small: [String], _ start: Int, _ fields: [[String]]) -> Int? {
    var place = start
    while place < small.count, ["with", "and", ","].contains(small[place]) { place += 1 }
    guard let field = fields.first(where: { small[place...].starts(with: $0) }) else { return nil }
    place += field.count
    while place < small.count, ["=", "is", "to", "code", ":", "as"].contains(small[place]) {
      place += 1
    }
    return place < small.count ? place + 1 : nil
  }

  /// Behind `at EAST`.
  private static func endOfPlace(
    _ words: [UnkeptWord], _ start: Int, _ book: NameBook
  ) -> Int? {
    guard ["at", "in"].contains(words[start].small), start + 1 < words.count,
      book.kinds(words[start + 1].text).contains(.location)
    else { return nil }
    return start + 2
  }

  private static func said(
    _ found: [Range<Int>], isPlace: Bool, _ name: String, _ joint: String, _ value: String
  ) -> FieldWords {
    let order = joint == "to" ? "sales order" : "purchase order"
    guard isPlace else {
      let remark = "of a customer or vendor there are only the name and what `help customer` says"
      return FieldWords(places: found, remark: remark, alone: remark)
    }
    let remark = "customers and vendors have no location here, orders say theirs with `at`"
    return FieldWords(
      places: found, remark: remark,
      alone: "customers and vendors have no location here, an order has: "
        + "`\(order) \(joint) \(name) at \(value)`")
  }
}
