import ItemTracking

/// Writes statements as a busy and careless consultant would: most make sense, many do not.
///
/// It looks at the model only to find goods that are there and documents that are open, so that a
/// good part of what it writes goes through. The same seed and model give the same statements.
public struct StatementGenerator: Sendable {
  var random: SplitMix
  /// How many documents, serial numbers and postings have been named.
  var documentCount = 0
  var serialCount = 0
  var postingCount = 0

  /// What is done most.
  let emphasis: Emphasis

  public init(seed: UInt64, emphasis: Emphasis = .even) {
    random = SplitMix(seed: seed)
    self.emphasis = emphasis
  }

  /// What the statements speak of; run it first.
  public static let setting = """
    workdate 2026-01-15
    tracking code LOTALL lot specific
    tracking code SNALL serial specific
    tracking code BOTH serial specific, lot specific
    tracking code PACKS package specific, lot specific
    tracking code LOTEXP lot specific, expiration required, expiration strict
    tracking code SNOUT serial outbound on sales
    tracking code LOTIN lot inbound on purchases
    series LOTS LOT0001..LOT9999
    series SERIALS SN000001..SN999999
    item NUT unit PCS
    item BOLT unit PCS tracked LOTALL lots from LOTS
    item BIKE unit PCS tracked SNALL serials from SERIALS
    item CAM unit PCS tracked BOTH
    item KIT unit PCS tracked PACKS
    item MILK unit PCS tracked LOTEXP
    item PUMP unit PCS tracked SNOUT
    item OIL unit PCS tracked LOTIN
    item LAST unit PCS costing lifo
    item FAIR unit PCS costing average negative refused
    item MUST unit PCS tracked LOTALL reserve always
    item CHAIN unit PCS order tracking only
    item LINK unit PCS tracked LOTALL order tracking messages
    unit BOX of BOLT holds 6
    unit BOX of NUT holds 6
    unit BOX of FAIR holds 12
    variant RED of BOLT
    bom of BIKE { 2 of BOLT }
    bom of LAST { 1 of NUT }
    item SET unit PCS tracked LOTALL lots from LOTS
    assembly bom of SET { 2 of NUT; 1 of CHAIN }
    tracking code DATED serial specific, lot specific, expiration used
    item PILL unit PCS tracked DATED
    item CASE unit PCS tracked SNALL
    assembly bom of CASE { 2 of BOLT; 1 of LINK }
    vendor V "Vendor"
    customer C "Customer"
    location EAST
    location WEST
    location ROAD in transit
    location BINS requires bins
    bins B1..B4 at BINS
    location FULL as full warehouse of 2 bins
    route EAST to WEST via ROAD shipping 2D
    planning of NUT { replenish by purchase from V; policy lot-for-lot; accumulation 3D; \
      rescheduling 9D; minimum order 2 }
    planning of BOLT { replenish by purchase from V; policy lot-for-lot; safety stock 2; \
      maximum order 20 }
    planning of BIKE { replenish by production; policy order }
    planning of CHAIN { replenish by purchase from V; policy fixed; reorder point 3; \
      reorder 10; lead time 2D }
    planning of CHAIN at WEST { replenish by transfer from EAST; policy lot-for-lot; \
      rescheduling 5D }
    planning of LINK { replenish by purchase from V; policy lot-for-lot; rescheduling 5D; \
      multiple 4 }
    planning of LAST { replenish by production; policy maximum; reorder point 2; \
      maximum inventory 9 }
    planning of SET { replenish by assembly; policy order }

    """

  /// The next statement, without a line end.
  public mutating func next(on model: borrowing Model) -> String {
    if let statement = emphasized(model) { return statement }
    // Documents that nobody closes would pile up.
    let isCrowded = model.documents.count > 60
    switch random.below(isCrowded ? 194 : 164) {
    case 0..<12: return receive(model)
    case 12..<22: return ship(model)
    case 22..<29: return adjust(model)
    case 29..<33: return transfer(model)
    case 33..<37: return returned(model)
    case 37..<40: return produce(model)
    case 40..<52: return order(model)
    case 52..<55: return add(model)
    case 55..<62: return assign(model)
    case 62..<65: return unassign(model)
    case 65..<71: return handle(model)
    case 71..<78: return set(model)
    case 78..<86: return reserve(model)
    case 86..<89: return unreserve(model)
    case 89..<107: return post(model)
    case 107..<112: return undoPosting(model)
    case 112..<115: return delete(model)
    case 115..<118: return housekeeping(model)
    case 118..<120: return journal(model)
    case 120..<132: return others(model)
    case 132..<144: return corners(model)
    case 144..<156: return warehouse(model)
    case 156..<164: return assembly(model)
    case 164..<184: return post(model)
    default: return delete(model)
    }
  }

  /// A date near the work date, or nothing.
  mutating func dates(after words: String, of model: borrowing Model) -> String {
    guard random.once(in: 3) else { return "" }
    return " \(words) \(date(near: model.workDate))"
  }

  mutating func date(near day: CalendarDate) -> String {
    Self.text(of: day.adding(days: random.within(-10...30)))
  }

  static func text(of day: CalendarDate) -> String {
    let date = day.components
    return "\(date.year)-\(Self.two(date.month))-\(Self.two(date.day))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private mutating func housekeeping(_ model: borrowing Model) -> String {
    switch random.below(5) {
    case 0: return "workdate \(date(near: model.workDate))"
    case 1:
      return "\(random.once(in: 2) ? "block" : "unblock") lot L\(random.within(1...6)) of BOLT"
    case 2: return "set item NUT reserve \(random.one(of: ["never", "optional"]) ?? "always")"
    case 3: return "set item BOLT tracked \(random.once(in: 9) ? "SNALL" : "LOTALL")"
    default:
      return "setup negative inventory \(random.one(of: ["default", "refused"]) ?? "allowed")"
    }
  }
}
