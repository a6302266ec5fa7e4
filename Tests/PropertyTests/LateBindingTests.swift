import ItemTracking
import LotwiseLanguage
import LotwiseSoak
import LotwiseSyntax
import Testing

/// Late binding against a search through every way of moving what is held loosely.
@Suite struct LateBindingTests {
  @Test(arguments: UInt64(1)...60)
  func `a wish for a lot is granted in full whenever moving loose reservations can`(seed: UInt64) {
    var trial = Trial(seed: seed)
    let before = trial.reservedByHolder()
    let fixed = trial.specificPairs()

    let got = trial.reserveWish()

    let wanted = trial.wanted
    let most = trial.most
    let after = trial.reservedByHolder()
    let isKept = fixed.isSubset(of: trial.specificPairs())
    let findings = Auditor.findings(in: trial.session.model)
    let script = trial.script
    #expect(got <= most, "seed \(seed): \(script)")
    if most == wanted { #expect(got == most, "seed \(seed): \(script)") }
    #expect(after == before, "seed \(seed): \(script)")
    #expect(isKept, "seed \(seed): \(script)")
    #expect(findings == [], "seed \(seed): \(script)")
  }
}

/// A few lots on hand, holders of all kinds, and one order that wants lot LA.
private struct Trial: ~Copyable {
  var session = Session { _ in }
  var script = ""
  let wanted: Int
  private(set) var most = 0
  private let holderCount: Int

  init(seed: UInt64) {
    var random = SplitMix(seed: seed)
    wanted = random.within(1...6)
    holderCount = random.within(1...4)
    session.keepsGoing = true
    run("tracking code LOTS lot specific\nitem L unit PCS tracked LOTS\ncustomer C \"C\"\n")
    for _ in 0..<random.within(1...3) {
      run("adjust +\(random.within(1...5)) of L lot LA\n")
      if random.once(in: 2) { run("adjust +\(random.within(1...5)) of L lot LB\n") }
    }
    if random.once(in: 2) { run("adjust +\(random.within(1...5)) of L lot LC\n") }
    for holder in 1...holderCount {
      let isSpecific = random.once(in: 3)
      let lot = isSpecific ? " lot LA" : ""
      run("sales order H\(holder) to C { \(random.within(1...4)) of L\(lot) }\n")
      run("reserve H\(holder).1\(lot)\n")
    }
    run("sales order WISH to C { \(wanted) of L lot LA }\n")
    most = search()
  }

  mutating func run(_ text: String) {
    script += text
    let id = session.sources.add(name: "trial", bytes: Array(text.utf8))
    session.run(id)
  }

  /// Asks for the lot, and gives how much of it the order got.
  mutating func reserveWish() -> Int {
    run("reserve WISH.1 lot LA\n")
    return reserved(of: "WISH")
  }

  func reservedByHolder() -> [Int] { (1...holderCount).map { reserved(of: "H\($0)") } }

  /// Entry numbers and quantities of the pairs whose demand names its lot.
  func specificPairs() -> Set<[Int]> {
    var pairs: Set<[Int]> = []
    for (_, row) in rows() where row.status == .reservation && !row.isPositive {
      guard !session.model.trackedSKUs[row.stock].tracking.isBlank else { continue }
      pairs.insert([Int(row.entryNo), Int(row.quantity.raw)])
    }
    return pairs
  }

  private func rows() -> [(RowID<ReservationEntry>, ReservationEntry)] {
    var rows: [(RowID<ReservationEntry>, ReservationEntry)] = []
    session.model.reservationEntries.forEach { id, row in rows.append((id, row)) }
    return rows
  }

  private func reserved(of document: String) -> Int {
    var sum = 0
    for (_, row) in rows() where row.status == .reservation && !row.isPositive {
      guard let line = row.source.line else { continue }
      let no = session.model.documents[session.model.lines[line].document].no
      if session.model.names.text(no) == document { sum -= Int(row.quantity.raw) }
    }
    return sum / Int(Quantity.scale)
  }

  /// The most of the lot that the order can get, by trying every way to move every loose pair.
  private func search() -> Int {
    var free: [RowID<ItemLedgerEntry>: Int] = [:]
    var ofLot: Set<RowID<ItemLedgerEntry>> = []
    session.model.itemLedgerEntries.forEach { id, entry in
      free[id] = Int(entry.remainingQuantity.raw / Quantity.scale)
      let lot = session.model.trackedSKUs[entry.stock].tracking.lotNo
      if session.model.names.text(lot) == "LA" { ofLot.insert(id) }
    }
    var loose: [Int] = []
    for (_, row) in rows() where row.status == .reservation && row.isPositive {
      guard let entry = row.source.ledgerEntry else { continue }
      let quantity = Int(row.quantity.raw / Quantity.scale)
      free[entry, default: 0] -= quantity
      let demand = session.model.reservationEntries[row.partner]
      let isLoose = session.model.trackedSKUs[demand.stock].tracking.isBlank
      if ofLot.contains(entry), isLoose { loose.append(quantity) }
    }
    var here = 0
    var elsewhere = 0
    for (id, quantity) in free {
      if ofLot.contains(id) { here += quantity } else { elsewhere += quantity }
    }
    return min(wanted, here + Self.movable(loose[...], into: elsewhere))
  }

  /// How much of some pairs fits into what is free elsewhere, by trying each part of each pair.
  private static func movable(_ pairs: ArraySlice<Int>, into room: Int) -> Int {
    guard let first = pairs.first else { return 0 }
    var best = 0
    for part in 0...min(first, room) {
      best = max(best, part + movable(pairs.dropFirst(), into: room - part))
    }
    return best
  }
}
