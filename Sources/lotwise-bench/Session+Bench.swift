import ItemTracking
import LotwiseLanguage
import LotwiseSyntax

extension Session {
  /// Reads every statement of a text; the data are ours, so a wrong word is a fault of the bench.
  mutating func prepared(_ bytes: [UInt8], _ name: String) throws(BenchError) -> [any Statement] {
    do throws(StatementFailure) {
      return try prepare(SourceText(name: name, bytes: bytes))
    } catch {
      throw BenchError(message: "\(name) cannot be read: \(error)")
    }
  }

  /// Performs statements as a script does, each with its mark.
  ///
  /// W3 takes back reservations also where none was made: that refusal is what it asks for.
  mutating func perform(all statements: [any Statement]) throws(BenchError) {
    for statement in statements {
      do throws(StatementFailure) {
        keep(since: try perform(statement))
      } catch {
        if case .refused(let refusal) = error, refusal.code == .nothingReserved { continue }
        throw BenchError(message: "a statement failed: \(error)")
      }
    }
  }

  mutating func performOne(_ statement: any Statement) throws(BenchError) -> Mark {
    do throws(StatementFailure) {
      return try perform(statement)
    } catch {
      throw BenchError(message: "a statement failed: \(error)")
    }
  }

  /// The figures by which programs are compared: Σ remaining × (i mod 97 + 1), and what there is.
  func addChecks(to figure: inout Figure) {
    var check = 0
    var stock = 0
    var place = 0
    var open: Set<TrackedSKUID> = []
    var reserved = 0
    model.reservationEntries.forEach { _, entry in
      if entry.status == .reservation, entry.quantity.isPositive {
        reserved += Int(entry.quantity.raw / Quantity.scale)
      }
    }
    model.itemLedgerEntries.forEach { _, entry in
      let remaining = Int(entry.remainingQuantity.raw / Quantity.scale)
      check += remaining * (place % 97 + 1)
      stock += remaining
      if remaining != 0 { open.insert(entry.stock) }
      place += 1
    }
    var applications = 0
    model.itemApplicationEntries.forEach { _, application in
      if application.itemEntry == application.outbound { applications += 1 }
    }
    var lots = 0
    for id in 0..<model.trackedSKUs.count
    where !model.trackedSKUs[TrackedSKUID(raw: Int32(id))].tracking.isBlank {
      lots += 1
    }
    figure.add("entries", model.itemLedgerEntries.count)
    figure.add("applications", applications)
    figure.add("lots", lots)
    figure.add("open", open.count)
    figure.add("reserved", reserved)
    figure.add("stock", stock)
    figure.add("check", check)
  }
}

/// The generated data.
enum Data {
  static func read(_ path: String) throws(BenchError) -> [UInt8] {
    guard let bytes = Files.read(path) else {
      throw BenchError(message: "\(path) cannot be read; Peers/compare.py generates the data")
    }
    return bytes
  }

  /// Where the lines end that come next, so many at a time; 0 takes all.
  static func end(ofLines count: Int, in bytes: [UInt8], from start: Int) -> Int {
    if count == 0 { return bytes.count }
    var rest = count
    var end = start
    while end < bytes.count, rest > 0 {
      if bytes[end] == UInt8(ascii: "\n") { rest -= 1 }
      end += 1
    }
    return end
  }
}
