//go:build unix

package corpus

import (
	"os/exec"
	"syscall"
)

// asNobody makes cmd run as an unprivileged user.
func asNobody(cmd *exec.Cmd) bool {
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	return true
}
