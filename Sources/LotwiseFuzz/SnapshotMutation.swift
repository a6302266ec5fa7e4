import LotwiseSoak

/// Snapshots changed at random, with their checksums made right again: cells, rows, whole pages.
public struct SnapshotMutation: Sendable {
  private let images: [[UInt8]]

  /// - Parameter images: what is changed; at least one.
  public init(_ images: [[UInt8]]) { self.images = images }

  /// The bytes of a seed.
  public func image(seed: UInt64) -> [UInt8] {
    var random = SplitMix(seed: seed)
    var image = random.one(of: images) ?? []
    if random.once(in: 5) {
      for _ in 0..<random.within(1...8) { Self.changeByte(of: &image, &random) }
    }
    guard let file = OpenedSnapshot(image: image) else { return image }
    for _ in 0..<random.within(1...4) { file.run(Self.change(of: file, &random)) }
    if !random.once(in: 20) { file.seal() }
    let changed = file.image
    return changed.isEmpty ? image : changed
  }

  /// The bytes that other bytes ask for: the first chooses what is changed, four after it are one
  /// change each, so that what a fuzzer changes in them changes a little here.
  public func image(of bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.first else { return images.first ?? [] }
    let image = images[Int(first) % images.count]
    guard let file = OpenedSnapshot(image: image) else { return image }
    for start in stride(from: 1, to: min(bytes.count, 40), by: 4) {
      let seed = bytes[start..<min(start + 4, bytes.count)].reduce(0) { $0 << 8 | UInt64($1) }
      var random = SplitMix(seed: seed)
      file.run(Self.change(of: file, &random))
    }
    file.seal()
    let changed = file.image
    return changed.isEmpty ? image : changed
  }

  private static func changeByte(of image: inout [UInt8], _ random: inout SplitMix) {
    guard image.count > 100 else { return }
    image[random.within(100...image.count - 1)] = UInt8(random.below(256))
  }

  private static func change(of file: borrowing OpenedSnapshot, _ random: inout SplitMix) -> String
  {
    // Tables with rows are changed, others only now and then.
    let all = file.rows("SELECT name, row_count FROM snapshot_tables ORDER BY name")
    let full = all.filter { $0[1] != "0" }
    guard let table = random.one(of: random.once(in: 10) ? all : full)?[0] else { return "" }
    let columns = file.rows("PRAGMA table_info(\"\(table)\")").compactMap { $0[1] }
    guard let column = random.one(of: columns), let other = random.one(of: columns) else {
      return ""
    }
    let count = Int(all.first { $0[0] == table }.flatMap { $0[1] } ?? "") ?? 0
    func anyRow(_ random: inout SplitMix) -> String {
      "LIMIT 1 OFFSET \(random.below(max(1, min(count, 1 << 20))))"
    }
    let row = "rowid IN (SELECT rowid FROM \"\(table)\" \(anyRow(&random)))"
    let where_ = random.once(in: 6) ? "" : " WHERE \(row)"
    switch random.below(8) {
    case 0: return "DELETE FROM \"\(table)\"\(where_)"
    case 1:
      let rest = columns.dropFirst().map { "\"\($0)\"" }.joined(separator: ", ")
      return "INSERT INTO \"\(table)\" (\(rest)) SELECT \(rest) FROM \"\(table)\"\(where_)"
    case 2: return "UPDATE \"\(table)\" SET \"\(column)\" = \"\(other)\"\(where_)"
    case 3:
      return "UPDATE \"\(table)\" SET \"\(column)\" = (SELECT \"\(column)\" FROM \"\(table)\" "
        + "\(anyRow(&random)))\(where_)"
    case 4: return "UPDATE \"\(table)\" SET \"\(column)\" = \"\(column)\" + 1\(where_)"
    default:
      return "UPDATE \"\(table)\" SET \"\(column)\" = \(random.one(of: values) ?? "0")\(where_)"
    }
  }

  private static let values = [
    "NULL", "0", "1", "-1", "2", "7", "255", "256", "65536", "999999999", "1000000000",
    "2147483647",
    "-2147483648", "9223372036854775807", "-9223372036854775808", "33554431", "67108864", "1e300",
    "0.00001", "-0.00001", "999999999.99999", "'A'", "'a'", "''", "'~PR1'", "'~SO99999999'",
    "'2026-01-15'", "'9999-12-31'", "'0000-00-00'", "x'FF'", "CAST(x'C3' AS TEXT)", "'yes'",
    "'reservation'", "'surplus'", "'salesOrder'", "'transferOrder'", "'output'", "'lot'",
  ]
}
