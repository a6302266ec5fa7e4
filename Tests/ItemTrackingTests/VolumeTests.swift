@testable import ItemTracking
import Testing

/// Quantities are never more than can be added up: each row tells what its own come to.
@Suite struct VolumeTests {
  @Test func `as much as the limit is kept, one more is refused`() {
    func isRefused(_ weight: Int64) -> Bool {
      var model = Model()
      let stock = TrackedSKUID(raw: 0)
      let entry = ForecastEntry(
        Quantity(raw: weight), of: stock, .blank, on: Model.firstWorkDate)
      _ = model.forecastEntries.insert(entry, &model.journal)
      do throws(TrackingError) {
        try model.recountVolume()
        return false
      } catch {
        return error.code == .quantityOverflow
      }
    }
    // The settings of a new company weigh nothing.
    let most = Int64(Model.mostVolume)

    #expect(!isRefused(most))
    #expect(isRefused(most + 1))
    #expect(!isRefused(-most))
    #expect(isRefused(-most - 1))
  }

  @Test func `every row weighs what its quantities come to, and a row of nothing nothing`() {
    var model = Model()
    var checker = VolumeChecker()
    for tag in 0..<Model.count { model.visit(tag, &checker) }

    #expect(checker.wrong == [])
    #expect(checker.count > 20)
  }
}

private struct VolumeChecker: TableVisitor {
  var wrong: [String] = []
  var count = 0

  mutating func visit<R: Row>(_ table: inout Table<R>) {
    if Self.nothing(R.self).volume != 0 { wrong.append("\(R.tableName)") }
    for field in R.fields where field.kind == .quantity {
      count += 1
      for value in [Int64(12_345), -12_345] {
        var row = Self.nothing(R.self)
        let isSet = field.set(value, in: &row)
        if !isSet || row.volume != 12_345 { wrong.append("\(R.tableName): \(field.name)") }
      }
    }
  }

  /// A row of zeros.
  private static func nothing<R: Row>(_ type: R.Type) -> R {
    let bytes = UnsafeMutableRawBufferPointer.allocate(
      byteCount: MemoryLayout<R>.size, alignment: 16)
    defer { bytes.deallocate() }
    bytes.initializeMemory(as: UInt8.self, repeating: 0)
    return bytes.loadUnaligned(as: R.self)
  }
}
