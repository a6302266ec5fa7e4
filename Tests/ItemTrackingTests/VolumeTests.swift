@testable import ItemTracking
import Testing

/// Quantities are never more than can be added up: each row tells at least its largest.
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

  @Test func `every row weighs at least its largest quantity`() {
    var model = Model()
    var checker = VolumeChecker()
    for tag in 0..<Model.count { model.visit(tag, &checker) }

    #expect(checker.forgotten == [])
    #expect(checker.count > 20)
  }
}

private struct VolumeChecker: TableVisitor {
  var forgotten: [String] = []
  var count = 0

  mutating func visit<R: Row>(_ table: inout Table<R>) {
    for field in R.fields where field.kind == .quantity {
      count += 1
      for value in [Int64(12_345), -12_345] {
        // A row of nothing but this quantity.
        let bytes = UnsafeMutableRawBufferPointer.allocate(
          byteCount: MemoryLayout<R>.size, alignment: 16)
        defer { bytes.deallocate() }
        bytes.initializeMemory(as: UInt8.self, repeating: 0)
        var row = bytes.loadUnaligned(as: R.self)
        let isSet = field.set(value, in: &row)
        if !isSet || row.volume < 12_345 { forgotten.append("\(R.tableName): \(field.name)") }
      }
    }
  }
}
