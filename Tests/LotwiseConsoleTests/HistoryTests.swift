import Glibc
import LotwiseConsole
import Testing

/// A folder that is gone after the test.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/lotwise-test-XXXXXX".utf8CString)
    mkdtemp(&template)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { removeAll(path) }

  private func removeAll(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { removeAll(path + "/" + name) }
      }
      closedir(folder)
    }
    remove(path)
  }

  func read(_ name: String) -> String {
    guard let stream = fopen(path + "/" + name, "r") else { return "" }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    while case let byte = getc(stream), byte >= 0 { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  func write(_ text: String, to name: String) { write(bytes: Array(text.utf8), to: name) }

  func write(bytes: [UInt8], to name: String) {
    guard let stream = fopen(path + "/" + name, "w") else { return }
    fwrite(bytes, 1, bytes.count, stream)
    fclose(stream)
  }

  func mode(of name: String) -> mode_t {
    var status = stat()
    stat(path + "/" + name, &status)
    return status.st_mode & 0o777
  }
}

extension History {
  fileprivate mutating func add(_ text: String) -> Addition { add(Array(text.utf8)) }

  fileprivate var texts: [String] { entries.map { String(decoding: $0, as: UTF8.self) } }
}

@Suite struct HistoryTests {
  let folder = TemporaryFolder()
  var file: HistoryFile { HistoryFile(path: folder.path + "/history") }

  @Test func `an entry of several lines comes back as one entry`() {
    var history = History(file: file)
    #expect(history.add("item BOLT {\n  name \"a\\nb\"\t\n}") == .appended)

    #expect(History(file: file).texts == ["item BOLT {\n  name \"a\\nb\"\t\n}"])
    #expect(folder.read("history").split(separator: "\n").count == 1)
  }

  @Test func `a leading space keeps an entry out of the history`() {
    var history = History(file: file)
    #expect(history.add(" secret") == .leftOut)
    #expect(history.entries.isEmpty)
    #expect(folder.read("history").isEmpty)
  }

  @Test(arguments: ["", "\n", "\t", "\n\n  \n"])
  func `a blank entry is left out`(text: String) {
    var history = History(file: file)
    #expect(history.add(text) == .leftOut)
  }

  @Test func `an entry that was there before moves to the end`() {
    var history = History(file: file)
    for text in ["a", "b", "a", "a"] { _ = history.add(text) }

    #expect(history.texts == ["b", "a"])
    #expect(folder.read("history") == "a\nb\na\n")
    #expect(History(file: file).texts == ["b", "a"])
  }

  @Test func `the file and its folders are for the user alone`() {
    var history = History(file: HistoryFile(path: folder.path + "/state/lotwise/history"))
    _ = history.add("show lots")

    #expect(folder.mode(of: "state/lotwise/history") == 0o600)
    #expect(folder.mode(of: "state/lotwise") == 0o700)
  }

  @Test func `sessions side by side keep each other's entries`() {
    var first = History(file: file)
    var second = History(file: file)
    _ = first.add("from the first")
    _ = second.add("from the second")
    _ = first.add("first again")

    #expect(
      History(file: file).texts == ["from the first", "from the second", "first again"])
  }

  @Test func `a foreign file is read as far as possible and never destroyed`() {
    let foreign = Array("_HiStOrY_V2_\nship\\0403\\040of\\040BOLT\\012\na\\qb\\\n\n".utf8)
    folder.write(bytes: foreign + [0xFF, 0xFE] + Array("half a line".utf8), to: "history")
    var history = History(file: file)

    #expect(history.texts.prefix(2) == ["ship 3 of BOLT", "a\\qb\\"])
    #expect(history.entries.last == [0xFF, 0xFE] + Array("half a line".utf8))
    _ = history.add("ours")
    #expect(folder.read("history").hasSuffix("half a line\nours\n"))
    #expect(folder.read("history").hasPrefix("_HiStOrY_V2_\nship\\0403"))
  }

  @Test func `only the last entries are loaded`() {
    folder.write((0..<6_000).map { "entry \($0)\n" }.joined(), to: "history")
    let history = History(file: file)

    #expect(history.entries.count == History.limit)
    #expect(history.texts.first == "entry 1000")
    #expect(history.texts.last == "entry 5999")
  }

  @Test func `a path that cannot be written leaves a history for the session`() {
    var history = History(file: HistoryFile(path: "/proc/lotwise/history"))
    #expect(history.add("show lots") == .appended)
    #expect(history.texts == ["show lots"])
  }

  @Test func `a folder in place of the file does no harm`() {
    mkdir(folder.path + "/history", 0o700)
    var history = History(file: file)
    #expect(history.add("show lots") == .appended)
  }

  @Test func `the file is where the XDG specification says`() {
    func path(_ environment: [String: String]) -> String? {
      HistoryFile.standard { environment[$0] }?.path
    }
    #expect(path(["XDG_STATE_HOME": "/s", "HOME": "/h"]) == "/s/lotwise/history")
    #expect(path(["XDG_STATE_HOME": "s", "HOME": "/h"]) == "/h/.local/state/lotwise/history")
    #expect(path(["HOME": "/h"]) == "/h/.local/state/lotwise/history")
    #expect(path([:]) == nil)
  }
}
