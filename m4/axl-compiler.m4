# SPDX-License-Identifier: GPL-3.0-or-later

# AXL_TRY_CFLAG(FLAG, VARIABLE): append FLAG to VARIABLE where the compiler knows it.
AC_DEFUN([AXL_TRY_CFLAG],
  [AC_MSG_CHECKING([whether $CC accepts $1])
   axl_saved_cflags=$CFLAGS
   CFLAGS="$CFLAGS -Werror $1"
   AC_COMPILE_IFELSE([AC_LANG_PROGRAM([], [])],
     [AC_MSG_RESULT([yes]); $2="$$2 $1"], [AC_MSG_RESULT([no])])
   CFLAGS=$axl_saved_cflags])

AC_DEFUN([AXL_C17],
  [AXL_TRY_CFLAG([-std=gnu17], [AXL_CFLAGS])
   # Contraction would let one machine's a*b+c differ from another's.
   AXL_TRY_CFLAG([-ffp-contract=off], [AXL_CFLAGS])
   AC_SUBST([AXL_CFLAGS])])

AC_DEFUN([AXL_WARNINGS],
  [AC_ARG_ENABLE([werror], [AS_HELP_STRING([--enable-werror], [treat warnings as errors])])
   m4_foreach_w([axl_flag], [-Wall -Wextra -Wpedantic -Wshadow -Wconversion
       -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings -Wformat=2
       -Wvla -Wundef],
     [AXL_TRY_CFLAG(axl_flag, [AXL_WARN_CFLAGS])
])
   AS_IF([test "x$enable_werror" = xyes], [AXL_WARN_CFLAGS="$AXL_WARN_CFLAGS -Werror"])
   AC_SUBST([AXL_WARN_CFLAGS])])

AC_DEFUN([AXL_SANITIZERS],
  [AC_ARG_ENABLE([asan], [AS_HELP_STRING([--enable-asan], [build with AddressSanitizer])])
   AC_ARG_ENABLE([ubsan], [AS_HELP_STRING([--enable-ubsan], [build with UndefinedBehaviorSanitizer])])
   AC_ARG_ENABLE([gcov], [AS_HELP_STRING([--enable-gcov], [build for coverage figures])])
   AS_IF([test "x$enable_asan" = xyes],
     [AXL_CHECK_CFLAGS="$AXL_CHECK_CFLAGS -fsanitize=address -fno-omit-frame-pointer"])
   AS_IF([test "x$enable_ubsan" = xyes],
     [AXL_CHECK_CFLAGS="$AXL_CHECK_CFLAGS -fsanitize=undefined -fno-sanitize-recover=undefined"])
   AS_IF([test "x$enable_gcov" = xyes],
     [AXL_CHECK_CFLAGS="$AXL_CHECK_CFLAGS --coverage"])
   AC_SUBST([AXL_CHECK_CFLAGS])])
