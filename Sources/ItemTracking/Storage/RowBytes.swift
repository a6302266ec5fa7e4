/// Rows as bytes where they lie, for whoever reads or writes them without knowing their type.
package struct RowBytes {
  /// Addresses of blocks of `1 << shift` rows; nil for rows in one piece, which lie at `piece`.
  private let blocks: UnsafeRawPointer?
  private let piece: UnsafeMutableRawPointer?
  private let shift: Int
  private let stride: Int
  package let count: Int

  init(blocks: UnsafeRawPointer, shift: Int, stride: Int, count: Int) {
    self.blocks = blocks
    piece = nil
    self.shift = shift
    self.stride = stride
    self.count = count
  }

  /// Rows side by side, as an array holds them.
  package init(_ rows: UnsafeMutableRawBufferPointer, stride: Int) {
    blocks = nil
    piece = rows.baseAddress
    shift = Int.bitWidth - 2
    self.stride = stride
    count = rows.count / stride
  }

  /// The bytes of the row on a place.
  @inline(__always)
  package subscript(place: Int) -> UnsafeMutableRawBufferPointer {
    precondition(place >= 0 && place < count, "a row of the table")
    let block =
      blocks?.load(
        fromByteOffset: (place >> shift) * MemoryLayout<UnsafeRawPointer>.stride,
        as: UnsafeMutableRawPointer.self) ?? piece
    return UnsafeMutableRawBufferPointer(
      start: block.map { $0 + (place & ((1 << shift) - 1)) * stride }, count: stride)
  }
}
