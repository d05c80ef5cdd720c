/* What every unit test includes first: cmocka, the headers it wants, and the base layer. */
#ifndef CVB_TEST_H
#define CVB_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#undef fail /* cmocka's; ours has the same name */

#include "cvb/base.h"

#endif
