// SPDX-License-Identifier: GPL-3.0-or-later
extern "C" int not_a_plugin() { return 0; }
