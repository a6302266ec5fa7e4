import Glibc
import Synchronization

/// Ctrl-C: the running statement is taken back, then the command ends.
enum Interrupt {
  private static let flag = Atomic<Bool>(false)

  static var wasAsked: Bool { flag.load(ordering: .relaxed) }

  /// Notes the signal instead of dying of it; a closed pipe becomes a write that fails.
  static func listen() {
    // The flag must exist before a signal may come.
    flag.store(false, ordering: .relaxed)
    signal(SIGINT) { _ in Interrupt.flag.store(true, ordering: .relaxed) }
    signal(SIGPIPE, SIG_IGN)
    // Whoever started this process may have held the signal back.
    var interrupts = sigset_t()
    sigemptyset(&interrupts)
    sigaddset(&interrupts, SIGINT)
    sigprocmask(SIG_UNBLOCK, &interrupts, nil)
  }
}
