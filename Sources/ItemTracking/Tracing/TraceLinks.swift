/// Which ledger entries lead to which, packed for walking.
///
/// A walk needs a few bytes of each entry, and the rows hold a hundred. Entries and applications
/// are only ever added, or rolled back from the end; so each is packed once, when the next trace
/// begins, and a statement that traces nothing pays nothing.
struct TraceLinks: ~Copyable {
  struct Facts: OptionSet, BitwiseCopyable {
    let rawValue: UInt8

    static let positive = Facts(rawValue: 1)
    static let consumption = Facts(rawValue: 2)
    static let output = Facts(rawValue: 4)
    static let tracked = Facts(rawValue: 8)
    /// Its specific numbers decided what was applied (T-206).
    static let followed = Facts(rawValue: 16)
  }

  /// What was made, and is traced: output that came in under a number.
  static let made: Facts = [.positive, .tracked]

  private(set) var facts = Column<Facts>()
  /// What gathers an entry with what was used and made together with it: a number counted up from
  /// 0, or -1.
  private(set) var makings = Column<Int32>()
  /// What an entry was used for.
  var uses = Adjacency()
  /// What an entry came from.
  var sources = Adjacency()
  /// The entries that were used, and those that were made, together.
  var consumption = Adjacency()
  var output = Adjacency()
  /// What goods of an entry went into, as a recall follows it.
  var onward = PackedAdjacency()
  /// What an entry came from, as a trace to the origin with tracked components shows it: in the
  /// order of putting, what is shown first last.
  var back = PackedAdjacency()
  var hasAdded = false
  private(set) var applicationCount = 0
  var packedApplicationCount = 0
  /// The number of a making by the posted line that stands for it, or -1.
  private var makingNumbers = Column<Int32>()
  private(set) var makingCount: Int32 = 0

  /// Packs what the tables have more than this.
  mutating func follow(_ model: borrowing Model) {
    for place in facts.count..<max(facts.count, model.itemLedgerEntries.placeCount) {
      add(model.itemLedgerEntries[RowID(raw: Int32(place))], Int32(place), model)
    }
    for place in applicationCount..<max(applicationCount, model.itemApplicationEntries.placeCount) {
      add(model.itemApplicationEntries[RowID(raw: Int32(place))], Int32(place))
    }
    applicationCount = model.itemApplicationEntries.placeCount
    pack()
  }

  /// Forgets what was rolled back; packed links cannot be shortened and begin anew.
  mutating func shorten(entries: Int, applications: Int) {
    guard entries >= onward.entryCount, applications >= packedApplicationCount else {
      self = TraceLinks()
      return
    }
    uses.shorten(to: applications)
    sources.shorten(to: applications)
    consumption.shorten(to: entries)
    output.shorten(to: entries)
    let gone = max(0, facts.count - entries)
    facts.removeLast(gone)
    makings.removeLast(gone)
    applicationCount = min(applicationCount, applications)
  }

  private mutating func add(
    _ entry: ItemLedgerEntry, _ place: Int32, _ model: borrowing Model
  ) {
    var own: Facts = entry.isPositive ? .positive : []
    switch entry.type {
    case .consumption, .assemblyConsumption: own.insert(.consumption)
    case .output, .assemblyOutput: own.insert(.output)
    default: break
    }
    let key = model.trackedSKUs[entry.stock].tracking
    if !key.isBlank { own.insert(.tracked) }
    if isFollowed(key, model.trackedSKUs[entry.pool].tracking) { own.insert(.followed) }
    let making = number(of: entry.making)
    facts.append(own)
    makings.append(making)
    guard making >= 0 else { return }
    if own.contains(.consumption) { consumption.add(place, to: making, by: place) }
    if own.contains(.output) { output.add(place, to: making, by: place) }
  }

  private mutating func number(of making: RowID<PostedLine>) -> Int32 {
    guard !making.isNone else { return -1 }
    let line = Int(making.raw)
    makingNumbers.grow(to: line, with: -1)
    if makingNumbers[line] < 0 {
      makingNumbers[line] = makingCount
      makingCount += 1
    }
    return makingNumbers[line]
  }

  /// Only numbers that are specific are followed: others do not decide what was applied (T-206).
  private func isFollowed(_ key: TrackingKey, _ pool: TrackingKey) -> Bool {
    if !key.serialNo.isBlank { return !pool.serialNo.isBlank }
    if !key.lotNo.isBlank { return !pool.lotNo.isBlank }
    return !pool.packageNo.isBlank
  }

  /// The application of an entry's own posting says where it came from; others what used it.
  ///
  /// What was never applied leads nowhere (T-208).
  private mutating func add(_ application: ItemApplicationEntry, _ place: Int32) {
    let inbound = application.inbound.raw
    let outbound = application.outbound.raw
    guard outbound >= 0 else { return }
    if facts[Int(inbound)].contains(.positive) {
      if application.itemEntry.raw == inbound {
        sources.add(outbound, to: inbound, by: place)
      } else {
        uses.add(outbound, to: inbound, by: place)
      }
    }
    if !facts[Int(outbound)].contains(.positive) {
      if application.itemEntry.raw == outbound {
        sources.add(inbound, to: outbound, by: place)
      } else {
        uses.add(inbound, to: outbound, by: place)
      }
    }
  }
}
