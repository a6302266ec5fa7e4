import ItemTracking
import LotwiseSyntax

/// What is known of names where a line stands: by the model, or by the script around it.
struct NameBook {
  /// A line of a document.
  typealias Line = (no: String, item: String)
  /// What there is under a number at a place, the blank one empty; no amount where it is not known.
  typealias Stock = (place: String, amount: String)

  var kinds: (_ name: String) -> Set<LinePart.Kind>
  /// The only item that is known under a number, such as `lot`, `L1`.
  var itemOf: (_ kind: String, _ number: String) -> String?
  /// The only place that has a bin.
  var placeOf: (_ bin: String) -> String?
  /// Whether a document is of an item; nil where that is not known yet.
  var isOf: (_ document: String, _ item: String) -> Bool?
  /// The only line of a document that is of an item, or its only line; nil where there are several.
  var lineOf: (_ document: String, _ item: String?) -> String? = { _, _ in "1" }
  /// How a document of the kind and for the party of another is opened: `sales order SO2 to C`.
  var opening: (_ document: String, _ name: String) -> String? = { _, _ in nil }

  /// Of which kind the numbers of an item are; nil where they are of several, or of none.
  var kindOfNumbers: (_ item: String) -> LinePart.Kind? = { _ in nil }
  /// Where there are goods under a number, such as `lot`, `L1`.
  var stockOf: (_ kind: String, _ number: String) -> [Stock] = { _, _ in [] }

  /// The joint with which the day of a document stands: `ships`, `expected`, `due`.
  var dayOf: (_ document: String) -> String? = { _ in nil }
  /// The posted line that moved goods under a number last, or wrote an entry; in or out, or either.
  var postedOf: (_ kind: String, _ name: String, _ isReceipt: Bool?) -> String? = { _, _, _ in nil }

  /// The items that lie at a place, where those are few.
  var itemsAt: (_ place: String) -> [String] = { _ in [] }

  /// Whether a number has an information card.
  var hasCard: (_ kind: String, _ number: String) -> Bool = { _, _ in false }
  /// The first number with some letters before it that no document has: `J1`.
  var free: (_ letters: String) -> String = { "\($0)1" }
  /// What was posted last, of the kind that the line is about.
  var newest: String?
  /// Whether a document is a posted one.
  var isPosted: (_ document: String) -> Bool = { _ in false }
  /// Of the work date.
  var workDate: (year: Int, month: Int)?
  /// The planning worksheet that was made last.
  var worksheet: String?
  /// The tracking code of an item, where it uses no expiration dates.
  var undatedCode: (_ item: String) -> String? = { _ in nil }
  /// How much of a document's line is open, such as `PO1.1`.
  var openQuantity: (_ line: String) -> Int? = { _ in nil }

  /// An open order, and with whom it is.
  typealias Order = (no: String, party: String)
  /// The open orders that a line is about, where it is about all of a kind.
  var orders: [Order] = []
  /// More are not written out.
  static let mostOrders = 6

  /// The day that documents of a kind have.
  static func day(of kind: DocumentKind) -> String {
    let name = kind.name
    let isReturn = name.contains("return")
    if name.hasPrefix("sales") { return isReturn ? "expected" : "ships" }
    if name.hasPrefix("purchase") { return isReturn ? "ships" : "expected" }
    return name.hasPrefix("transfer") ? "ships" : "due"
  }

  /// Of some lines the only one of an item, or the only one; of none the first.
  static func line(of item: String?, among lines: [Line]) -> String? {
    guard !lines.isEmpty else { return "1" }
    let fitting = lines.filter { item == nil || $0.item == item?.uppercased() }
    return fitting.count == 1 ? fitting.first?.no : nil
  }

  /// Statements that take goods from where they are.
  private static let taking: Set<String> = ["ship", "reclassify", "transfer"]

  /// The line with the place where the goods under its numbers are, and with how much there is of
  /// a lot, where it names neither.
  func placed(_ line: String, isWhole: Bool = true) -> String {
    guard !line.contains("{") else { return line }
    return line.split(separator: ";").map { placedStatement(String($0), isWhole) }
      .joined(separator: "; ")
  }

  /// The same, where that makes sense.
  func placing(_ line: String, sensible: (String) -> Bool) -> String {
    let other = placed(line)
    return other != line && sensible(other) ? other : line
  }

  private func placedStatement(_ statement: String, _ isWhole: Bool) -> String {
    var words = statement.split(separator: " ").map(String.init)
    // What goes back to a vendor is taken.
    let isGivenBack = words.first == "return" && words.contains("to")
    let takes = isGivenBack || words.first.map { Self.taking.contains($0) } ?? false
    let isTakenOff = words.first == "adjust" && words.count > 1 && words[1].hasPrefix("-")
    let kinds = NumberKind.allCases.map(\.name)
    guard takes || isTakenOff || words.first == "count",
      var end = words.firstIndex(where: kinds.contains), end + 1 < words.count
    else { return words.joined(separator: " ") }
    let kind = words[end]
    let name = words[end + 1].prefix { $0 != "," }
    let stocks = name.contains("..") && kind != "serial" ? [] : stockOf(kind, Self.first(of: name))
    let said = words.firstIndex { ["at", "from"].contains($0) }.map { words[$0 + 1].uppercased() }
    let stock = stocks.first { said == nil ? stocks.count == 1 : $0.place.uppercased() == said }
    guard let stock, !words.contains("in") else { return words.joined(separator: " ") }
    end += 1
    while words[end].hasSuffix(","), end + 1 < words.count { end += 1 }
    if said == nil, !stock.place.isEmpty {
      let joint = words[0] == "transfer" ? "from" : "at"
      words.insert(contentsOf: [joint, stock.place], at: end + 1)
    }
    if isWhole, takes, kind != "serial", !words.contains("of"), !stock.amount.isEmpty {
      words.insert(contentsOf: [stock.amount, "of"], at: 1)
    }
    return words.joined(separator: " ")
  }

  private static func first(of name: Substring) -> String {
    name.firstRange(of: "..").map { String(name[..<$0.lowerBound]) } ?? String(name)
  }

  /// Opens documents of a kind for a party.
  static func opening(_ kind: DocumentKind, _ party: String) -> ((_ name: String) -> String)? {
    let form = StatementRegistry.table.forms.first { $0.phrase == kind.name }
    let roles: [ValueRole.Kind] = [.party, .vendor, .customer]
    guard !party.isEmpty,
      let clause = form?.clauses.first(where: { roles.contains(ValueRole($0.role).kind) })
    else { return nil }
    return { name in "\(kind.name) \(name) \(clause.words) \(party)" }
  }
}
