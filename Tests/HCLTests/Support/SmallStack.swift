import Foundation

/// Runs `body` on a thread with the stack that threads have where it is smallest, half a megabyte; code that is not
/// optimized gets four times that.
func onSmallStack<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async throws -> Value {
    await withCheckedContinuation { continuation in
        let thread = Thread { continuation.resume(returning: body()) }
        #if DEBUG
            thread.stackSize = 2048 * 1024
        #else
            thread.stackSize = 512 * 1024
        #endif
        thread.start()
    }
}
