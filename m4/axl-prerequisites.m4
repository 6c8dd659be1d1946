# SPDX-License-Identifier: GPL-3.0-or-later
# Prerequisites are collected and reported together: a newcomer installs once.

# AXL_MISSING(WHAT, DEBIAN-PACKAGE)
AC_DEFUN([AXL_MISSING],
  [axl_missing="$axl_missing
  $1 (Debian package: $2)"
   axl_packages="$axl_packages $2"])

# AXL_NEED_MODULE(PREFIX, PKG-CONFIG-MODULE, DEBIAN-PACKAGE)
AC_DEFUN([AXL_NEED_MODULE],
  [PKG_CHECK_MODULES([$1], [$2], [], [AXL_MISSING([$2], [$3])])])

# AXL_NEED_HEADER_LIB(PREFIX, HEADER, FUNCTION, LIBRARY, DEBIAN-PACKAGE)
# For libraries that ship no .pc file; FUNCTION is empty for headers alone.
AC_DEFUN([AXL_NEED_HEADER_LIB],
  [axl_found=yes
   AC_CHECK_HEADER([$2], [], [axl_found=no])
   m4_ifval([$3],
     [axl_saved_libs=$LIBS
      AC_CHECK_LIB([$4], [$3], [AC_SUBST([$1_LIBS], [-l$4])], [axl_found=no])
      LIBS=$axl_saved_libs])
   AS_IF([test "$axl_found" = no], [AXL_MISSING([$2], [$5])])])

# AXL_NEED_PROGRAM(VARIABLE, PROGRAM, DEBIAN-PACKAGE)
AC_DEFUN([AXL_NEED_PROGRAM],
  [AC_PATH_PROG([$1], [$2])
   AS_IF([test -z "$$1"], [AXL_MISSING([$2], [$3])])])

# AXL_NEED_XLSXWRITER_VERSION(ID, TEXT)
# The header is asked because xlsxwriter.pc gives a number of its own.
AC_DEFUN([AXL_NEED_XLSXWRITER_VERSION],
  [axl_saved_cppflags=$CPPFLAGS
   CPPFLAGS="$CPPFLAGS $XLSXWRITER_CFLAGS"
   AS_IF([test -n "$XLSXWRITER_LIBS"], [AC_PREPROC_IFELSE([AC_LANG_SOURCE([[
#include <xlsxwriter.h>
#if LXW_VERSION_ID < $1
#error too old
#endif
]])], [], [AXL_MISSING([libxlsxwriter >= $2], [libxlsxwriter-dev])])])
   CPPFLAGS=$axl_saved_cppflags])

AC_DEFUN([AXL_REPORT_MISSING],
  [AS_IF([test -n "$axl_missing"],
    [AC_MSG_ERROR([these prerequisites are missing:$axl_missing
On Debian, install them all with:
  apt-get install$axl_packages])])])
