/* What every unit test includes first: cmocka, the headers it wants, and the base layer. */
#ifndef CVB_TEST_H
#define CVB_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#undef fail /* cmocka's; ours has the same name, and its fail_msg stands on it */
#undef fail_msg
#define fail_msg(...) (print_error(__VA_ARGS__), print_error("\n"), _fail(__FILE__, __LINE__))

#include "cvb/base.h"

#endif
